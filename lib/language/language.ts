/** The languages of the product, the first being the fallback. */
export const languages = ["ja", "en"] as const

export type Language = (typeof languages)[number]

/** The cookie that keeps a person's choice; it outranks what the browser asks for. */
export const LANGUAGE_COOKIE = "language"

/** Says whether a string from outside names a language of the product. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

/**
 * The language for a request: the stored choice, else the best match of an `Accept-Language` header by its weights, else the
 * first language. Malformed headers and cookies are passed over.
 */
export function chooseLanguage(stored: string | undefined, acceptLanguage: string | null): Language {
  if (isLanguage(stored)) return stored
  const wishes = (acceptLanguage ?? "")
    .slice(0, 1000)
    .split(",")
    .map((part, position) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";")
      const weight = parameters.map((p) => /^\s*q=([0-9.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined)
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight), position }
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
  for (const wish of wishes) if (isLanguage(wish.language)) return wish.language
  return languages[0]
}

/** The language of a call by its headers: the stored choice, else what the browser asks for. */
export function languageOfHeaders(headers: Headers): Language {
  const stored = (headers.get("cookie") ?? "")
    .split(/;\s*/)
    .find((cookie) => cookie.startsWith(`${LANGUAGE_COOKIE}=`))
    ?.slice(LANGUAGE_COOKIE.length + 1)
  return chooseLanguage(stored, headers.get("accept-language"))
}
