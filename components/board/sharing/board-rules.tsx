"use client"

import { useTranslations } from "next-intl"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { Switch } from "@/components/ui/switch"
import type { RightsClient, SettledRights } from "./settled-rights"

const MODES = ["open", "viewOnly", "paused"] as const

interface BoardRulesProps {
  readonly settled: SettledRights
  settle(ask: (client: RightsClient) => Promise<SettledRights>): Promise<void>
}

/** What holds for everybody who does not teach: whether they write, and whether they change what others placed. */
export function BoardRules({ settled, settle }: BoardRulesProps) {
  const t = useTranslations("rights.board")
  const { mode, ownOnly } = settled
  return (
    <section aria-label={t("label")} className="flex flex-col gap-2">
      <h3 className="font-medium text-sm">{t("label")}</h3>
      <SegmentedControl
        label={t("label")}
        value={mode}
        options={MODES.map((value) => ({ value, label: t(value) }))}
        onChange={(next) => void settle((client) => client.settleBoard({ mode: next }))}
        className="self-start"
      />
      <p className="text-muted text-sm">{t(`${mode}Hint`)}</p>
      <Switch
        label={t("ownOnly")}
        checked={ownOnly}
        onChange={(next) => void settle((client) => client.settleBoard({ ownOnly: next }))}
      />
    </section>
  )
}
