"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useTransition } from "react"
import { LANGUAGE_COOKIE, type Language } from "@/lib/language/language"
import { writePreferenceCookie } from "./preference-cookie"
import { SegmentedControl } from "./segmented-control"
import { useLanguage } from "./use-language"

/** Each language in its own words, whatever the page's language is. */
const options: readonly { readonly value: Language; readonly label: string }[] = [
  { value: "ja", label: "日本語" },
  { value: "en", label: "English" },
]

/** Switches the language of the page in place; what is open stays open. */
export function LanguageSwitch({ size = "md" }: { readonly size?: "sm" | "md" }) {
  const t = useTranslations("ui")
  const language = useLanguage()
  const router = useRouter()
  const [pending, start] = useTransition()
  const choose = (next: Language) => {
    writePreferenceCookie(LANGUAGE_COOKIE, next)
    document.documentElement.lang = next
    start(() => router.refresh())
  }
  return (
    <SegmentedControl
      label={t("language")}
      value={language}
      options={options}
      onChange={choose}
      size={size}
      disabled={pending}
    />
  )
}
