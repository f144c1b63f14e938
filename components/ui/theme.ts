const themes = ["light", "dark", "system"] as const

export type Theme = (typeof themes)[number]

/** The cookie that keeps a person's choice, so that the server sends the page in the right colours. */
export const THEME_COOKIE = "theme"

/** Reads a theme from outside; anything unknown follows the system. */
export function readTheme(value: string | undefined): Theme {
  return themes.find((theme) => theme === value) ?? "system"
}
