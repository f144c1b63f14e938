"use client"

import { useTranslations } from "next-intl"
import { useMemo, useSyncExternalStore } from "react"
import { ProgressOverview } from "@/components/cards/derivation/progress-overview"
import { Sheet } from "@/components/ui/sheet"
import { solutionCards } from "@/lib/board/solution-cards"
import { derivationCard } from "@/lib/cards/derivation-card"
import { outlineOf } from "../session/belonging"
import { useBoard, useLayoutVersion, useView } from "../session/board-context"
import { goToCard } from "../session/use-keyboard"

/** Where the derivations of this board stand. The board beside it stays usable. */
export function ProgressSheet() {
  const t = useTranslations("derivation.overview")
  const board = useBoard()
  const isOpen = useView((view) => view.panel === "progress")
  return (
    <Sheet
      open={isOpen}
      onOpenChange={(open) => board.view.open(open ? "progress" : null)}
      title={t("title")}
      modal={false}
    >
      {isOpen ? <Derivations /> : null}
    </Sheet>
  )
}

function Derivations() {
  const board = useBoard()
  const version = useLayoutVersion()
  const snapshot = useSyncExternalStore(board.store.subscribe, board.store.getSnapshot)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the layout says
  const order = useMemo(() => outlineOf(board), [board, version])
  const derivations = order.flatMap(({ id }) => {
    const card = snapshot.cards.get(id)
    const isTask = card?.kind === derivationCard.kind && !solutionCards(snapshot).has(id)
    return isTask ? [card] : []
  })
  return <ProgressOverview cards={derivations} onGo={(id) => goToCard(board, id)} />
}
