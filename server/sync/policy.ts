import type { Right } from "@/lib/access/rights"
import { teaches } from "@/lib/access/rights"
import { DOCUMENT_FORMAT, GUARD_KEY, SETTLED_KEYS } from "@/lib/sync/board-roots"
import type { Write } from "./inspector/inspect-update"
import type { Denial } from "./inspector/refusal"

/** What of a document decides whose its cards and lines are, as it stands before the update that is judged. */
export interface Possessions {
  /** Who placed what stands under a key of a root: a person's id, "" where nobody knows; null where nothing stands. */
  authorOf(root: string, key: string): string | null
  /** How the card under a key is kept from those who do not teach. */
  guardOf(card: string): Guard
  /** Whether a person may write a value under a key of a card, as far as it names people. */
  maySign(personId: string, key: string, value: unknown): boolean
}

/** How a card is kept from those who do not teach. */
export interface Guard {
  /** Nobody else may change it. */
  readonly fixed: boolean
  /** The group whose members alone may change it. */
  readonly owners: string | null
}

const GUARD_KEYS: readonly unknown[] = Object.values(GUARD_KEY)
const SETTLED: readonly unknown[] = SETTLED_KEYS

/** Why a person may not do this to a document; null where they may. Everything that is written is judged here, and nowhere else. */
export function denialOf(write: Write, right: Right, personId: string, document: Possessions): Denial | null {
  if (!right.writes) return right.role === "reader" || right.mode === "open" ? "forbidden" : "held"
  const { root, path } = write
  const [key = "", field] = path
  if (root === DOCUMENT_FORMAT.root && key === DOCUMENT_FORMAT.key) return denialOfFormat(write)
  // Not even those who teach put words into somebody's mouth.
  if (root === "cards" && field !== undefined && !document.maySign(personId, field, write.value))
    return "others-name"
  if (teaches(right.role)) return null
  if (root === DOCUMENT_FORMAT.root) return right.ownOnly ? "not-own" : null
  if (root === "cards") {
    if (GUARD_KEYS.includes(field)) return "locked"
    if (SETTLED.includes(field) && write.isInStanding) return "locked"
    const { fixed, owners } = document.guardOf(key)
    if (fixed) return "locked"
    if (owners !== null && owners !== right.group) return "not-own"
    // A card that is left to a group is worked on there; with it would go that it is left to them.
    if (owners !== null && field === undefined) return "locked"
  }
  if (!right.ownOnly) return null
  const author = document.authorOf(root, key)
  return author === null || author === personId ? null : "not-own"
}

/** A document of a later format is left alone by every page, so a false claim would shut the board for all. */
function denialOfFormat({ op, value }: Write): Denial | null {
  // Setting it once more replaces what stands there; that the older value goes is no change.
  return op === "delete" || value === DOCUMENT_FORMAT.value ? null : "forbidden"
}
