import { useLocale } from "next-intl"
import { isLanguage, type Language, languages } from "@/lib/language/language"

/** The language of the page. */
export function useLanguage(): Language {
  const locale = useLocale()
  return isLanguage(locale) ? locale : languages[0]
}

/** A sentence that exists in both languages, in the one asked for. */
export function said(words: { readonly en: string; readonly ja: string }, language: Language): string {
  return words[language]
}
