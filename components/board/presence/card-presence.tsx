"use client"

import "./presence.css"
import { PencilLine } from "lucide-react"
import { useTranslations } from "next-intl"
import { type CSSProperties, useSyncExternalStore } from "react"
import { said, useLanguage } from "@/components/ui/use-language"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { cardKind } from "@/lib/cards"
import { textFieldOf } from "@/lib/cards/define"
import type { Language } from "@/lib/language/language"
import type { Peer } from "@/lib/sync/presence"
import { useBoard } from "../session/board-context"
import { readableOn } from "./readable-on"

/** The outlines and names of the others who have a card selected or edit it, in their colours. */
export function CardPresence({ cardId }: { readonly cardId: string }) {
  const t = useTranslations("board")
  const language = useLanguage()
  const { store } = useBoard()
  const holders = useHolders(cardId)
  const [first] = holders
  if (first === undefined) return null
  const editors = holders.filter((peer) => peer.editing?.card === cardId)
  const shown = editors[0] ?? first
  const more = holders.length - 1
  const where = editors[0]
    ? fieldName(store.getCard(cardId), editors[0].editing?.field ?? "", language)
    : null
  return (
    <div className="board-held" style={colourOf(shown)}>
      <span className="board-held-name" style={{ color: readableOn(shown.user.color) }}>
        {editors.length > 0 ? <PencilLine aria-hidden className="size-3" /> : null}
        {editors.length === 0
          ? shown.user.name
          : where === null
            ? t("presence.edits", { name: shown.user.name })
            : t("presence.editsField", { name: shown.user.name, field: where })}
        {more > 0 ? ` +${more}` : null}
      </span>
    </div>
  )
}

/** What a text of a card is called where the card has several: `Right-hand side`, `Line 2`. */
function fieldName(card: CardSnapshot | undefined, field: string, language: Language): string | null {
  const kind = card === undefined ? null : cardKind(card.kind)
  const text = kind && textFieldOf(kind, field)
  if (card === undefined || !kind || !text) return null
  const isOnly = Object.keys(kind.texts).length === 1 && kind.textFamilies === undefined
  const place = kind.placeOf?.(card, field) ?? null
  const label = said(text.label, language)
  return isOnly ? null : place === null ? label : `${label} ${place}`
}

function colourOf(peer: Peer): CSSProperties {
  const style = { "--person": peer.user.color }
  return style as CSSProperties // React knows no custom properties
}

const NOBODY: readonly Peer[] = []

/** Those who have a card selected or edit it; the same list as long as nothing of it changed. */
function useHolders(cardId: string): readonly Peer[] {
  const { presence } = useBoard()
  const peers = useSyncExternalStore(presence.subscribe, () => heldBy(presence.getPeers()))
  return peers.get(cardId) ?? NOBODY
}

/** Who holds which card, worked out once for each list of peers. */
const byPeers = new WeakMap<readonly Peer[], ReadonlyMap<string, readonly Peer[]>>()
let shownBefore: ReadonlyMap<string, readonly Peer[]> = new Map()

function heldBy(peers: readonly Peer[]): ReadonlyMap<string, readonly Peer[]> {
  const known = byPeers.get(peers)
  if (known) return known
  const held = new Map<string, Peer[]>()
  for (const peer of peers) {
    if (peer.activity === "away") continue
    const ids = new Set(peer.selection)
    if (peer.editing) ids.add(peer.editing.card)
    for (const id of ids) held.set(id, [...(held.get(id) ?? []), peer])
  }
  // A moving cursor makes a new list of peers many times a second; cards are drawn again only when their holders changed.
  const next = sameHolders(shownBefore, held) ? shownBefore : held
  shownBefore = next
  byPeers.set(peers, next)
  return next
}

function sameHolders(
  before: ReadonlyMap<string, readonly Peer[]>,
  now: ReadonlyMap<string, readonly Peer[]>,
): boolean {
  if (before.size !== now.size) return false
  return [...now].every(([id, peers]) => {
    const others = before.get(id)
    return others?.length === peers.length && peers.every((peer, i) => looksSame(peer, others[i], id))
  })
}

function looksSame(a: Peer, b: Peer | undefined, cardId: string): boolean {
  return (
    b !== undefined &&
    a.clientId === b.clientId &&
    a.user.name === b.user.name &&
    a.user.color === b.user.color &&
    (a.editing?.card === cardId) === (b.editing?.card === cardId) &&
    a.editing?.field === b.editing?.field
  )
}
