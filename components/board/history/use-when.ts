"use client"

import { useFormatter, useTranslations } from "next-intl"
import { useMemo } from "react"

/** Says moments in the words of the page and the time of the device. */
export interface When {
  /** A key that is the same for all moments of a day. */
  dayKey(at: Date): string
  /** `Today`, `Yesterday`, or the date. */
  day(at: Date): string
  time(at: Date): string
  /** Day and time. */
  moment(at: Date): string
}

const DAY_MS = 86_400_000

/** Days as the person at this device counts them, whatever the server's clock says. */
export function useWhen(): When {
  const t = useTranslations("history")
  const format = useFormatter()
  return useMemo(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const dayKey = (at: Date) => at.toLocaleDateString("en-CA", { timeZone })
    const day = (at: Date) => {
      const now = Date.now()
      if (dayKey(at) === dayKey(new Date(now))) return t("today")
      if (dayKey(at) === dayKey(new Date(now - DAY_MS))) return t("yesterday")
      const isThisYear = dayKey(at).slice(0, 4) === dayKey(new Date(now)).slice(0, 4)
      const year = isThisYear ? {} : ({ year: "numeric" } as const)
      return format.dateTime(at, { weekday: "long", month: "long", day: "numeric", ...year, timeZone })
    }
    const time = (at: Date) => format.dateTime(at, { hour: "numeric", minute: "2-digit", timeZone })
    return { dayKey, day, time, moment: (at) => t("moment", { day: day(at), time: time(at) }) }
  }, [t, format])
}
