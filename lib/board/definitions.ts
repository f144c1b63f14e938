import { cardKind } from "../cards"
import { type Definitions, NO_DEFINITIONS } from "../cards/definitions"
import type { Definition } from "../engine/answer"
import type { Scope } from "./scope"
import type { CardSnapshot } from "./snapshot"

/** The definitions that a card uses, and the ids of the cards on which they stand, itself not among them. */
export interface FoundDefinitions {
  readonly definitions: Definitions
  readonly cards: readonly string[]
}

const NOTHING: FoundDefinitions = { definitions: NO_DEFINITIONS, cards: [] }

/**
 * What the names stand for that a card uses, those of its definitions included. Names that no card declares are left out: they are
 * functions of which nothing is known. A name that several cards declare, or that is defined through itself, has no meaning; the
 * first such name is reported, and nothing is guessed.
 */
export function definitionsOf(
  card: CardSnapshot,
  getCard: (id: string) => CardSnapshot | undefined,
  scope: Scope,
): FoundDefinitions {
  const queue = [...namesIn(card)]
  if (queue.length === 0) return NOTHING
  const found = new Map<string, Definition>()
  const cards = new Set<string>()
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
    const ids = scope.declared.get(name) ?? []
    for (const id of ids) if (id !== card.id) cards.add(id)
    const [id] = ids
    if (found.has(name) || id === undefined) continue
    if (ids.length > 1) return { definitions: refused({ code: "duplicate", name }), cards: [...cards] }
    const cycle = scope.problems.get(id)?.find((problem) => problem.code === "cycle")
    if (cycle) return { definitions: refused({ code: "cycle", path: cycle.path }), cards: [...cards] }
    const declaring = getCard(id)
    const definition = declaring && cardKind(declaring.kind)?.defines(declaring)
    if (declaring === undefined || !definition) continue
    found.set(name, definition)
    queue.push(...namesIn(declaring))
  }
  return {
    definitions: { ok: true, definitions: [...found.values()], names: [...found.keys()] },
    cards: [...cards],
  }
}

const refused = (problem: (Definitions & { ok: false })["problem"]): Definitions => ({ ok: false, problem })

const namesIn = (card: CardSnapshot): readonly string[] => cardKind(card.kind)?.needs(card).names ?? []
