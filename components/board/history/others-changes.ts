import type * as Y from "yjs"
import type { FiledCard } from "@/lib/board/board-file"
import { boardRoot, cardsRoot, FORMAT, inkRoot } from "@/lib/board/schema"
import type { BoardSnapshot, CardSnapshot } from "@/lib/board/snapshot"
import type { Language } from "@/lib/language/language"
import type { BoardSession } from "../session/board-session"
import { changesBetween, type Deed } from "./deeds"
import { shortName } from "./read-moment"
import type { Moment } from "./version"

/** What one person did since it was last taken; `who` is null where that cannot be known. */
export interface DoneByOther {
  readonly who: string | null
  readonly deeds: readonly Deed[]
}

type Board = Pick<BoardSession, "doc" | "store" | "ink" | "presence">

/** What others have touched and nobody has been told of yet. */
interface Touched {
  readonly cards: Set<string>
  readonly lines: Set<string>
  title: boolean
}

/** Follows what others do to a document from here on. */
export interface OthersChanges {
  /** What was done since the last time, by person; cards that somebody is still at work in are left for later. */
  take(language: Language): readonly DoneByOther[]
  dispose(): void
}

/** Follows a board. Only what others touched is compared, so that it costs little on a large board. */
export function followOthers({ doc, store, ink, presence }: Board): OthersChanges {
  const touched = new Map<string, Touched>()
  const names = new Map<number, string>()
  let before: BoardSnapshot = store.getSnapshot()
  let older: ReadonlyMap<string, CardSnapshot | undefined> = new Map()
  let linesBefore = ink.store.ordered()

  const touchedBy = (transaction: Y.Transaction): Touched => {
    for (const { clientId, user } of presence.getPeers()) names.set(clientId, user.name)
    const who = authorOf(transaction, names, presence.getPeers().length)
    const own = touched.get(who) ?? { cards: new Set(), lines: new Set(), title: false }
    touched.set(who, own)
    return own
  }
  const onCards = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (transaction.local) return
    const own = touchedBy(transaction).cards
    for (const event of events) for (const id of idsOf(event)) own.add(id)
  }
  const onInk = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    if (transaction.local) return
    const own = touchedBy(transaction).lines
    for (const event of events) for (const id of idsOf(event)) own.add(id)
  }
  const onBoard = (_: unknown, transaction: Y.Transaction) => {
    if (!transaction.local) touchedBy(transaction).title = true
  }
  cardsRoot(doc).observeDeep(onCards)
  inkRoot(doc).observeDeep(onInk)
  boardRoot(doc).observeDeep(onBoard)
  return {
    take(language) {
      const now = store.getSnapshot()
      const lines = ink.store.ordered()
      const busy = new Set(presence.getPeers().flatMap(({ editing }) => editing?.card ?? []))
      const kept = new Map<string, CardSnapshot | undefined>()
      const wasCard = (id: string) => (older.has(id) ? older.get(id) : before.cards.get(id))
      const momentOf = (
        card: (id: string) => CardSnapshot | undefined,
        ids: readonly string[],
        title: string,
      ) =>
        momentWith(
          ids.flatMap((id) => card(id) ?? []),
          title,
          (one) => shortName(one, store, language),
        )
      const done = [...touched].flatMap(([who, { cards, lines: strokes, title }]) => {
        const ids = [...cards].filter((id) => !busy.has(id))
        const was = momentOf(wasCard, ids, title ? before.title : "")
        const is = momentOf((id) => now.cards.get(id), ids, title ? now.title : "")
        const deeds = [...changesBetween(was, is).deeds, ...inkDeeds(strokes, linesBefore, lines)]
        return deeds.length === 0 ? [] : [{ who: who === "" ? null : who, deeds }]
      })
      for (const [who, own] of touched) {
        const left = [...own.cards].filter((id) => busy.has(id))
        // What is left for later is compared with what it was before all of it.
        for (const id of left) kept.set(id, wasCard(id))
        if (left.length === 0) touched.delete(who)
        else touched.set(who, { cards: new Set(left), lines: new Set(), title: false })
      }
      older = kept
      before = now
      linesBefore = lines
      return done
    },
    dispose() {
      cardsRoot(doc).unobserveDeep(onCards)
      inkRoot(doc).unobserveDeep(onInk)
      boardRoot(doc).unobserveDeep(onBoard)
    },
  }
}

/** The ids of the cards or lines that an event is about. */
const idsOf = (event: Y.YEvent<Y.AbstractType<unknown>>): readonly string[] =>
  event.path.length === 0 ? [...event.changes.keys.keys()] : [String(event.path[0])]

/** The name of who wrote a transaction; empty where nothing was written, as when something is removed, and more than one could have. */
function authorOf(transaction: Y.Transaction, names: ReadonlyMap<number, string>, peers: number): string {
  for (const [client, clock] of transaction.afterState)
    if (clock > (transaction.beforeState.get(client) ?? 0)) return names.get(client) ?? ""
  const [only] = names.values()
  return peers === 1 && names.size === 1 ? (only ?? "") : ""
}

/** Some cards as a board of their own. */
function momentWith(
  cards: readonly CardSnapshot[],
  title: string,
  nameOf: (card: CardSnapshot) => string,
): Moment {
  const filed = cards.map(
    ({ id, kind, version, geometry, texts, values }): FiledCard => ({
      ...{ id, kind, version },
      ...geometry,
      ...{ texts, values },
    }),
  )
  return {
    file: { version: FORMAT, title, cards: filed },
    names: new Map(cards.map((card) => [card.id, nameOf(card)])),
  }
}

type Lines = ReturnType<BoardSession["ink"]["store"]["ordered"]>

/** Lines that a person still draws count once they are drawn. */
function inkDeeds(touched: ReadonlySet<string>, before: Lines, after: Lines): readonly Deed[] {
  if (touched.size === 0) return []
  const finished = (lines: Lines) =>
    new Set(lines.flatMap(({ id, isDraft }) => (isDraft || !touched.has(id) ? [] : [id])))
  const [was, is] = [finished(before), finished(after)]
  const drawn = [...is].filter((id) => !was.has(id)).length
  const erased = [...was].filter((id) => !is.has(id)).length
  return [
    ...(drawn > 0 ? [{ deed: "drew", count: drawn } as const] : []),
    ...(erased > 0 ? [{ deed: "erased", count: erased } as const] : []),
  ]
}
