"use client"

import { useFormatter, useTranslations } from "next-intl"
import { useCallback } from "react"
import type { Deed } from "./deeds"

/** As many cards as are named; the rest becomes a number. */
const MOST_NAMED = 3

/** Says what was done, in one clause for each deed. */
export function useDeedWords(): (deeds: readonly Deed[]) => readonly string[] {
  const t = useTranslations("history.deeds")
  const format = useFormatter()
  return useCallback(
    (deeds) => {
      const listed = (words: readonly string[]) => format.list(words, { type: "conjunction" })
      const cards = (names: readonly string[]) => {
        const more = names.length - MOST_NAMED
        return more > 1
          ? t("andMore", { names: names.slice(0, MOST_NAMED).join(t("comma")), count: more })
          : listed(names)
      }
      return deeds.map((deed) => {
        if ("cards" in deed) return t(deed.deed, { cards: cards(deed.cards) })
        if ("lines" in deed) {
          const lines = listed(deed.lines.map(String))
          return t(deed.deed, { lines, count: deed.lines.length, card: deed.card })
        }
        if ("count" in deed) return t(deed.deed, { count: deed.count })
        return deed.title === "" ? t("untitled") : t("retitled", { title: deed.title })
      })
    },
    [t, format],
  )
}
