import { isLocked } from "@/lib/cards/common-values"
import type { BoardSession } from "./board-session"
import { minimalSize } from "./card-actions"
import { createRemoteDrags } from "./remote-drags"

/**
 * Shows the others what this person has selected, edits and drags, and shows here what they drag. Nothing of it is written to the
 * board. Gives the function that ends it.
 */
export function sharePresence(
  board: Pick<BoardSession, "presence" | "view" | "editing" | "layout" | "store">,
): () => void {
  const { presence, view, editing, layout, store } = board
  // No page drags a locked card: what a changed client shows of one is passed over.
  const standingOf = (id: string) => {
    const card = store.getCard(id)
    return card === undefined || isLocked(card) ? undefined : layout.standingOf(id)
  }
  const drags = createRemoteDrags(
    standingOf,
    (id) => minimalSize(store.getCard(id)?.kind ?? ""),
    layout.showOthers,
  )
  const endings = [
    view.subscribe((now, before) => {
      if (now.selection !== before.selection) presence.set({ selection: [...now.selection] })
    }),
    editing.subscribe(() => {
      const target = editing.get()
      presence.set({ editing: target && { card: target.cardId, field: target.field } })
    }),
    presence.subscribe(() => layout.showOthers(drags.follow(presence.getPeers()))),
    store.subscribe(({ cards }) => layout.showOthers(drags.landed(cards))),
  ]
  const onVisibility = () => presence.set(document.hidden ? { idle: true, cursor: null } : { idle: false })
  document.addEventListener("visibilitychange", onVisibility)
  return () => {
    document.removeEventListener("visibilitychange", onVisibility)
    for (const end of endings) end()
  }
}
