"use client"

import { useTranslations } from "next-intl"
import type { Choice } from "@/components/ui/choice"
import { Select } from "@/components/ui/select"
import { useWhen } from "../history/use-when"
import type { RightsClient, SettledRights } from "./settled-rights"

const HOUR_MS = 3_600_000
const LASTS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS } as const

type Expiry = "never" | keyof typeof LASTS | "set"

interface LinkRightProps {
  readonly settled: SettledRights
  settle(ask: (client: RightsClient) => Promise<SettledRights>): Promise<void>
}

/** What the link gives to whoever has it, and for how long. */
export function LinkRight({ settled, settle }: LinkRightProps) {
  const t = useTranslations("rights.link")
  const when = useWhen()
  const { linkRole, linkExpiresAt } = settled
  const roles: readonly Choice<SettledRights["linkRole"]>[] = (["none", "read", "write"] as const).map(
    (value) => ({ value, label: t(value) }),
  )
  const expiries: Choice<Expiry>[] = (["never", "hour", "day", "week"] as const).map((value) => ({
    value,
    label: t(value),
  }))
  const moment = linkExpiresAt && when.moment(linkExpiresAt)
  if (linkExpiresAt && moment) {
    const key = linkExpiresAt.getTime() > Date.now() ? "until" : "expired"
    expiries.unshift({ value: "set", label: t(key, { when: moment }) })
  }
  const expire = (expiry: Expiry) => {
    if (expiry === "set") return
    const at = expiry === "never" ? null : new Date(Date.now() + LASTS[expiry])
    void settle((client) => client.settleBoard({ linkExpiresAt: at }))
  }
  return (
    <div className="flex flex-col gap-2">
      <div className="grid gap-3 sm:grid-cols-2">
        <Select
          label={t("label")}
          value={linkRole}
          options={roles}
          onChange={(role) => void settle((client) => client.settleBoard({ linkRole: role }))}
        />
        {linkRole === "none" ? null : (
          <Select
            label={t("expiry")}
            value={linkExpiresAt === null ? "never" : "set"}
            options={expiries}
            onChange={expire}
          />
        )}
      </div>
      <p className="text-muted text-sm">{t(linkRole === "none" ? "private" : "anyone")}</p>
    </div>
  )
}
