import Link from "next/link"
import { useTranslations } from "next-intl"
import { LanguageSwitch } from "@/components/ui/language-switch"
import { ThemeSwitch } from "@/components/ui/theme-switch"
import { BoardList } from "./_start/board-list"
import { Brand } from "./_start/brand"
import { Examples } from "./_start/examples"
import { JoinByLink } from "./_start/join-by-link"
import { OpenBoard } from "./_start/open-board"

/** The start page: what this is, one button that opens a board, one's boards, and a field for a link. */
export default function StartPage() {
  const t = useTranslations("app")
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-5 sm:px-8">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-sheet focus:px-4 focus:py-2 focus:shadow-float"
      >
        {t("skip")}
      </a>
      <header className="flex flex-wrap items-center justify-between gap-3 py-4 sm:py-6">
        <Brand />
        <div className="flex items-center gap-2">
          <LanguageSwitch size="sm" />
          <ThemeSwitch size="sm" />
        </div>
      </header>
      <main id="content" className="flex-1 pb-16">
        <div className="grid items-center gap-12 py-8 sm:py-14 lg:grid-cols-[1fr_1.05fr] lg:gap-16">
          <div>
            <h1 className="font-semibold font-serif text-4xl leading-[1.2] tracking-tight sm:text-5xl sm:leading-[1.18]">
              {t("start.title")}
            </h1>
            <p className="mt-5 max-w-prose text-lg text-muted">{t("start.lead")}</p>
            <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
              <OpenBoard />
              <span className="text-muted text-sm">{t("start.noAccount")}</span>
              <Link
                href="/docs/operators"
                className="touch-target inline-flex items-center text-accent text-sm underline-offset-4 hover:underline"
              >
                {t("start.reference")}
              </Link>
            </div>
          </div>
          <Examples />
        </div>
        <div className="grid gap-10 border-line border-t pt-10 md:grid-cols-2 md:gap-16">
          <BoardList />
          <JoinByLink />
        </div>
      </main>
    </div>
  )
}
