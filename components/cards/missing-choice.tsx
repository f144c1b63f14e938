"use client"

import type { ReactNode } from "react"
import type { CardSnapshot } from "@/lib/board/snapshot"
import type { DerivativeFields } from "@/lib/cards/derivative-card"
import type { QuestionProblem, Source } from "@/lib/cards/derivative-question"
import { useCardBoard } from "./card-board"
import { ProblemNote } from "./problem-note"
import { SourcePicker } from "./source-picker"
import { WrtPicker } from "./wrt-picker"

interface MissingChoiceProps {
  readonly card: CardSnapshot
  readonly fields: DerivativeFields
  readonly source: Source
  readonly problem: QuestionProblem
  readonly editable: boolean
}

/** What a derivative card lacks before it can ask, with the choice that is missing at hand. */
export function MissingChoice({ card, fields, source, problem, editable }: MissingChoiceProps) {
  const board = useCardBoard()
  const pickers: Readonly<Record<"source" | "variable", () => ReactNode>> = {
    source: () => (
      <SourcePicker chosen={fields.source} onChoose={(id) => board.setValues(card.id, { source: id })} />
    ),
    variable: () =>
      source.state === "function" && source.reading.ok ? (
        <WrtPicker
          variables={source.reading.variables}
          wrt={fields.wrt}
          onChange={(wrt) => board.setValues(card.id, { wrt })}
        />
      ) : null,
  }
  const missing = MISSING[problem.code]
  return (
    <>
      <ProblemNote message={problem.message} calm />
      {editable && missing ? <div className="nodrag">{pickers[missing]()}</div> : null}
    </>
  )
}

/** What a person has to choose to mend each problem; null where the mending is done on the source card. */
const MISSING: Readonly<Record<QuestionProblem["code"], "source" | "variable" | null>> = {
  "no-source": "source",
  "source-missing": "source",
  "source-not-a-function": "source",
  "source-empty": null,
  "source-broken": null,
  "no-variable": "variable",
  "variable-gone": "variable",
  "index-gone": "variable",
  "name-duplicate": null,
  "name-cycle": null,
}
