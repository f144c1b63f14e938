"use client"

import { Plus, Split } from "lucide-react"
import { useTranslations } from "next-intl"
import type { DerivationFields } from "@/lib/cards/derivation-card"
import type { Goal } from "@/lib/cards/derivation-goal"
import type { OtherWay } from "@/lib/cards/derivation-ways"
import type { LineActions } from "./line-actions"
import { LineList } from "./line-list"
import { ProgressBadge } from "./progress-badge"
import { useJudgedLines, wayKey } from "./use-judged-lines"
import type { NeededPromise } from "./verdict-note"

/** Another way to the goal: the line from which it goes on, its lines, and how far it has come. */
export function WaySection({
  cardId,
  fields,
  goal,
  way,
  ...rest
}: {
  readonly cardId: string
  readonly fields: DerivationFields
  readonly goal: Goal | null
  readonly way: OtherWay
  readonly actions: LineActions
  readonly onPromise: ((promise: NeededPromise) => void) | undefined
  readonly editable: boolean
  readonly reachable: boolean
}) {
  const t = useTranslations("derivation")
  const lines = [...way.trunk, ...way.lines]
  const judged = useJudgedLines(wayKey(cardId, lines), goal, { ...fields, lines })
  const name = way.trunk.length === 0 ? t("wayFromGoal") : t("wayFrom", { number: way.trunk.length })
  const last = way.lines.at(-1)
  return (
    <section aria-label={name} className="flex flex-col gap-1.5 border-accent/40 border-l-2 pl-2">
      <h3 className="flex flex-wrap items-center gap-2 text-muted text-xs">
        <Split aria-hidden className="size-3.5" />
        {name}
        <ProgressBadge progress={judged.progress} from={way.trunk.length} />
      </h3>
      <LineList
        cardId={cardId}
        fields={fields}
        lines={judged.lines.slice(way.trunk.length)}
        label={name}
        {...rest}
      />
      {rest.editable && last !== undefined ? (
        <button
          type="button"
          tabIndex={rest.reachable ? 0 : -1}
          onClick={() => void rest.actions.begin(last.id)}
          className="nodrag touch-target flex min-h-8 items-center gap-2 rounded-control border border-line-strong/60 border-dashed px-3 text-muted text-xs hover:border-accent hover:text-accent"
        >
          <Plus aria-hidden className="size-4" />
          {t("newLineHere")}
        </button>
      ) : null}
    </section>
  )
}
