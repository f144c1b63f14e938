import { createHash } from "node:crypto"
import { SIGNED_KEYS } from "@/lib/sync/board-roots"

/** That a person did something, as a value of a card says it. */
export interface Signature {
  /** The person's id; null where the value holds the name alone. */
  readonly id: string | null
  readonly name: string
  /** The same for the same thing said of the same person, wherever it stands; short, and nobody's name can be read from it. */
  readonly mark: string
}

type Fields = Readonly<Record<string, unknown>>
type Person = { readonly id: string; readonly name: string }

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null

/** Somebody as a value holds them; null for what no page shows as a person. */
function personIn(value: unknown): Person | null {
  if (!isFields(value)) return null
  const { id, name } = value
  return typeof id === "string" && typeof name === "string" ? { id, name } : null
}

const signature = (id: string | null, name: string, ...what: readonly unknown[]): Signature => ({
  id,
  name,
  mark: createHash("sha256")
    .update(JSON.stringify([...what, id, name]))
    .digest("base64url")
    .slice(0, 22),
})

/** For each family of keys whom a value names, and for what. `member` is what the key says beside the family. */
const READERS: Readonly<
  Record<keyof typeof SIGNED_KEYS, (member: string, value: Fields) => readonly Signature[]>
> = {
  line(member, { by, removedBy }) {
    const author = personIn(by)
    return [
      ...(author === null ? [] : [signature(author.id, author.name, "line", member)]),
      ...(typeof removedBy === "string" ? [signature(null, removedBy, "removed", member)] : []),
    ]
  },
  comment(member, { by, line, text, at }) {
    const author = personIn(by)
    return author === null ? [] : [signature(author.id, author.name, "comment", member, line, text, at)]
  },
  settled: (member, { name }) => (typeof name === "string" ? [signature(null, name, "settled", member)] : []),
  // Under whose id it stands is who had the help.
  help: (member, { name, uses, times }) =>
    typeof name === "string" ? [signature(member, name, "help", uses, times)] : [],
}

const FAMILIES = Object.keys(SIGNED_KEYS) as (keyof typeof SIGNED_KEYS)[] // the keys of the literal

/** Whom a value under a key of a card names, and for what; empty for all values that name nobody. */
export function signaturesIn(key: string, value: unknown): readonly Signature[] {
  if (!isFields(value)) return []
  const family = FAMILIES.find((one) => key.startsWith(SIGNED_KEYS[one]))
  return family === undefined ? [] : READERS[family](key.slice(SIGNED_KEYS[family].length), value)
}
