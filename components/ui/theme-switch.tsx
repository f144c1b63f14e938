"use client"

import { Monitor, Moon, Sun } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { writePreferenceCookie } from "./preference-cookie"
import { SegmentedControl } from "./segmented-control"
import { THEME_COOKIE, type Theme } from "./theme"

/** Switches between light, dark and the system's colours. */
export function ThemeSwitch({ size = "md" }: { readonly size?: "sm" | "md" }) {
  const t = useTranslations("ui")
  // The class on html is the truth: the server wrote it from the cookie, and other switches may have changed it.
  const [theme, setTheme] = useState<Theme>("system")
  useEffect(() => {
    const { classList } = document.documentElement
    setTheme(classList.contains("dark") ? "dark" : classList.contains("light") ? "light" : "system")
  }, [])
  const choose = (next: Theme) => {
    setTheme(next)
    writePreferenceCookie(THEME_COOKIE, next)
    const { classList } = document.documentElement
    classList.remove("light", "dark")
    if (next !== "system") classList.add(next)
  }
  const options = [
    { value: "light" as const, label: t("themeLight"), icon: <Sun aria-hidden className="size-4" /> },
    { value: "dark" as const, label: t("themeDark"), icon: <Moon aria-hidden className="size-4" /> },
    { value: "system" as const, label: t("themeSystem"), icon: <Monitor aria-hidden className="size-4" /> },
  ]
  return <SegmentedControl label={t("theme")} value={theme} options={options} onChange={choose} size={size} />
}
