"use client"

import type { DerivationFields } from "@/lib/cards/derivation-card"
import type { LineActions } from "./line-actions"
import { LineRow } from "./line-row"
import type { JudgedLine } from "./use-judged-lines"
import type { NeededPromise } from "./verdict-note"

/** The lines of one way, each with what is thought of it. */
export function LineList({
  cardId,
  fields,
  lines,
  label,
  ...rest
}: {
  readonly cardId: string
  readonly fields: DerivationFields
  readonly lines: readonly JudgedLine[]
  readonly label: string
  readonly actions: LineActions
  readonly onPromise: ((promise: NeededPromise) => void) | undefined
  readonly editable: boolean
  readonly reachable: boolean
}) {
  return (
    <ol className="flex flex-col gap-1.5" aria-label={label}>
      {lines.map((judged, place) => (
        <LineRow
          key={judged.line.id}
          cardId={cardId}
          judged={judged}
          thread={fields.threads.get(judged.line.id)}
          place={place}
          count={lines.length}
          {...rest}
        />
      ))}
    </ol>
  )
}
