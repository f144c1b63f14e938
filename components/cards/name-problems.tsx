"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { Button } from "@/components/ui/button"
import type { ScopeProblem } from "@/lib/board/scope"
import { isGrave, scopeProblemWords } from "@/lib/board/scope-words"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { renameFunction } from "@/lib/cards/name-function"
import { useBoardCard, useCardBoard } from "./card-board"
import { spokenFunction } from "./function-words"
import { plainName } from "./math-words"
import { ProblemNote } from "./problem-note"
import { useNameProblems } from "./use-names"

/** As many other cards as one note leads to. */
const MOST = 3

interface NameProblemsProps {
  readonly card: CardSnapshot
  readonly editable: boolean
  readonly reachable: boolean
}

/** What is wrong with the name on a function card, the cards that it concerns, and a way to mend it. */
export function NameProblems({ card, editable, reachable }: NameProblemsProps) {
  const problems = useNameProblems(card.id)
  return problems.map((problem) => (
    <ProblemNote key={problem.code} message={scopeProblemWords(problem)} calm={!isGrave(problem)}>
      <div className="flex flex-wrap items-center gap-1.5 py-1">
        {othersOf(problem, card.id).map((id) => (
          <OtherCard key={id} id={id} reachable={reachable} />
        ))}
        {editable && problem.code === "duplicate" ? <Rename card={card} reachable={reachable} /> : null}
      </div>
    </ProblemNote>
  ))
}

const othersOf = (problem: ScopeProblem, own: string): readonly string[] =>
  problem.cards.filter((id) => id !== own).slice(0, MOST)

/** Another card by its formula; pressing it leads there. */
function OtherCard({ id, reachable }: { readonly id: string; readonly reachable: boolean }) {
  const t = useTranslations("cards")
  const board = useCardBoard()
  const card = useBoardCard(id)
  if (card === undefined) return null
  return (
    <Button
      size="sm"
      className="nodrag h-auto min-h-7 max-w-full overflow-hidden"
      tabIndex={reachable ? 0 : -1}
      aria-label={t("names.goTo", { name: spokenFunction(card, t) })}
      onClick={() => board.goTo(id)}
    >
      <Formula tex={card.texts.body ?? ""} size={13} label="" />
    </Button>
  )
}

function Rename({ card, reachable }: { readonly card: CardSnapshot; readonly reachable: boolean }) {
  const t = useTranslations("cards.names")
  const board = useCardBoard()
  const renamed = renameFunction(card, new Set(board.scope.getScope().declared.keys()))
  if (renamed === null) return null
  return (
    <Button
      size="sm"
      variant="quiet"
      className="nodrag"
      tabIndex={reachable ? 0 : -1}
      aria-label={t("rename", { name: plainName(renamed.name) })}
      onClick={() => board.replaceText(card.id, "body", renamed.latex)}
    >
      {t("renameTo")} <Formula tex={renamed.name} size={14} label="" />
    </Button>
  )
}
