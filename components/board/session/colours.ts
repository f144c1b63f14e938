import { writePreferenceCookie } from "@/components/ui/preference-cookie"
import { THEME_COOKIE } from "@/components/ui/theme"

/** Whether the page is in dark colours, by choice or by the system. */
export function isDark(): boolean {
  const { classList } = document.documentElement
  if (classList.contains("dark")) return true
  return !classList.contains("light") && window.matchMedia("(prefers-color-scheme: dark)").matches
}

/** Puts the page in dark or light colours and keeps the choice on this device. */
export function chooseDark(dark: boolean): void {
  const { classList } = document.documentElement
  const theme = dark ? "dark" : "light"
  classList.remove("light", "dark")
  classList.add(theme)
  writePreferenceCookie(THEME_COOKIE, theme)
}
