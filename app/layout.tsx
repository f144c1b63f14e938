import "@fontsource-variable/inter"
import "@fontsource-variable/source-serif-4"
import "katex/dist/katex.min.css"
import "./globals.css"
import type { Metadata, Viewport } from "next"
import { cookies } from "next/headers"
import { NextIntlClientProvider } from "next-intl"
import { getLocale, getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { CopyLatex } from "@/components/math/copy-latex"
import { readTheme, THEME_COOKIE } from "@/components/ui/theme"
import { ToastProvider } from "@/components/ui/toast"
import { TooltipProvider } from "@/components/ui/tooltip"

/** Title and description in the language of the request. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("app")
  return {
    title: { default: `${t("name")} – ${t("tagline")}`, template: `%s – ${t("name")}` },
    description: t("description"),
    applicationName: t("name"),
  }
}

/** The browser's own surfaces take the colour of the paper. */
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f6f2" },
    { media: "(prefers-color-scheme: dark)", color: "#17181c" },
  ],
}

/** The frame of every page: language, colours, tooltips and passing messages. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const [locale, jar] = await Promise.all([getLocale(), cookies()])
  const theme = readTheme(jar.get(THEME_COOKIE)?.value)
  return (
    <html lang={locale} className={theme === "system" ? undefined : theme}>
      <body>
        <NextIntlClientProvider>
          <TooltipProvider>
            <ToastProvider>{children}</ToastProvider>
          </TooltipProvider>
        </NextIntlClientProvider>
        <CopyLatex />
      </body>
    </html>
  )
}
