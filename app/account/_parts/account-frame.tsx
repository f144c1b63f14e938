import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Brand } from "@/app/_start/brand"
import { LanguageSwitch } from "@/components/ui/language-switch"
import { ThemeSwitch } from "@/components/ui/theme-switch"

interface AccountFrameProps {
  readonly title: string
  readonly lead?: string
  /** What stands beside the title. */
  readonly action?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The frame of pages about accounts. */
export function AccountFrame({ title, lead, action, wide = false, children }: AccountFrameProps) {
  const t = useTranslations("app")
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-5 pb-24 sm:px-8">
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
      <main id="content" className={`mx-auto w-full pt-6 sm:pt-10 ${wide ? "max-w-2xl" : "max-w-sm"}`}>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="font-semibold font-serif text-3xl tracking-tight">{title}</h1>
          {action}
        </div>
        {lead === undefined ? null : <p className="mt-3 text-muted">{lead}</p>}
        <div className="mt-7">{children}</div>
      </main>
    </div>
  )
}
