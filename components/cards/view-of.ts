import { CARD_VIEWS } from "."
import type { CardView } from "./card-view"
import { unknownView } from "./unknown-card"

const byKind: ReadonlyMap<string, CardView> = new Map(Object.entries(CARD_VIEWS))

/** The view of a card of that kind; kinds that are not in the registry share one. */
export const viewOf = (kind: string): CardView => byKind.get(kind) ?? unknownView
