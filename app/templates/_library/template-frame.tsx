import type { ReactNode } from "react"
import { Brand } from "@/app/_start/brand"
import { LanguageSwitch } from "@/components/ui/language-switch"
import { ThemeSwitch } from "@/components/ui/theme-switch"

/** What stands around the pages of lessons. */
export function TemplateFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-5 pb-24 sm:px-8">
      <header className="flex flex-wrap items-center justify-between gap-3 py-4 sm:py-6">
        <Brand />
        <div className="flex items-center gap-2">
          <LanguageSwitch size="sm" />
          <ThemeSwitch size="sm" />
        </div>
      </header>
      <main id="content" className="pt-4">
        {children}
      </main>
    </div>
  )
}
