import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { LanguageSwitch } from "@/components/ui/language-switch"
import { ThemeSwitch } from "@/components/ui/theme-switch"
import { Brand } from "./brand"

interface PageFrameProps {
  /** What stands beside the switches of language and appearance. */
  readonly action?: ReactNode
  /** The classes of the content. */
  readonly className: string
  readonly children: ReactNode
}

/** What stands around every page that is no board: the way past it, the name of the product, language and appearance. */
export function PageFrame({ action, className, children }: PageFrameProps) {
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
          {action}
        </div>
      </header>
      <main id="content" className={className}>
        {children}
      </main>
    </div>
  )
}
