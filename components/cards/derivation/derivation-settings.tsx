"use client"

import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import { Button } from "@/components/ui/button"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { Select } from "@/components/ui/select"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { type DerivationFields, derivationCard, STEP_SIZES } from "@/lib/cards/derivation-card"
import { HELP_LIMITS } from "@/lib/cards/derivation-help"
import type { Source } from "@/lib/cards/derivative-question"
import { useCardBoard } from "../card-board"
import { GoalChoice } from "./goal-line"

/** What a derivation is about, how much help it gives, and how much a line may do at once. */
export function DerivationSettings({
  card,
  fields,
  source,
}: {
  readonly card: CardSnapshot
  readonly fields: DerivationFields
  readonly source: Source
}) {
  const t = useTranslations("derivation")
  const board = useCardBoard()
  const teaches = useSyncExternalStore(board.teaching.subscribe, board.teaching.is, () => true)
  const { helpLimit, stepSize } = fields
  const forAll = () => {
    for (const { id, kind } of board.store.getSnapshot().cards.values())
      if (kind === derivationCard.kind) board.setValues(id, { helpLimit, stepSize })
  }
  return (
    <div className="flex flex-col gap-4">
      <GoalChoice card={card} fields={fields} source={source} />
      {fields.goal === "differentiate" ? (
        <>
          {teaches ? (
            <Select
              label={t("helpLimit.label")}
              value={helpLimit}
              options={HELP_LIMITS.map((value) => ({ value, label: t(`helpLimit.${value}`) }))}
              onChange={(limit) => board.setValues(card.id, { helpLimit: limit })}
            />
          ) : (
            <dl className="flex flex-col gap-1 text-sm">
              <dt className="font-medium">{t("helpLimit.label")}</dt>
              <dd>{t(`helpLimit.${helpLimit}`)}</dd>
              <dd className="text-muted text-xs">{t("helpLimit.settled")}</dd>
            </dl>
          )}
          <div className="flex flex-col gap-1">
            <span className="font-medium text-sm">{t("stepSize.label")}</span>
            <SegmentedControl
              label={t("stepSize.label")}
              size="sm"
              className="self-start"
              value={String(stepSize)}
              options={STEP_SIZES.map((size) => ({ value: String(size), label: t(`stepSize.${size}`) }))}
              onChange={(size) => board.setValues(card.id, { stepSize: Number(size) })}
            />
          </div>
          <Button size="sm" className="self-start" onClick={forAll}>
            {t("forAll")}
          </Button>
        </>
      ) : null}
    </div>
  )
}
