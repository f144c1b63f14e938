import * as encoding from "lib0/encoding"

/** The id of a struct, as an attacker writes it. */
export interface CraftedId {
  readonly client: number
  readonly clock: number
}

/** Content of an item in the binary format: Yjs' own numbers, so that things Yjs would never write can be said. */
export type CraftedContent =
  | { readonly kind: "deleted"; readonly length: number }
  | { readonly kind: "binary" }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "format" }
  | { readonly kind: "type"; readonly type: number }
  | { readonly kind: "any"; readonly values: readonly (string | number | null)[] }

/** A struct of an update, right or wrong. */
export type CraftedStruct =
  | { readonly kind: "gc" | "skip"; readonly length: number }
  | {
      readonly kind: "item"
      readonly origin: CraftedId | null
      readonly rightOrigin: CraftedId | null
      readonly parent: string | CraftedId
      readonly key: string | null
      readonly content: CraftedContent
    }

/** The structs that an update claims for one client. */
export interface CraftedSection {
  readonly client: number
  readonly clock: number
  readonly structs: readonly CraftedStruct[]
}

/** A range that an update deletes. */
export interface CraftedDeletion extends CraftedId {
  readonly length: number
}

/** Writes an update in Yjs' first format by hand, for tests: it says whatever it is told to. */
export function craftUpdate(
  sections: readonly CraftedSection[],
  deletions: readonly CraftedDeletion[] = [],
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, sections.length)
    for (const { client, clock, structs } of sections) {
      encoding.writeVarUint(encoder, structs.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      for (const struct of structs) writeStruct(encoder, struct)
    }
    encoding.writeVarUint(encoder, deletions.length)
    for (const { client, clock, length } of deletions) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  })
}

const references = { deleted: 1, binary: 3, string: 4, format: 6, type: 7, any: 8 } as const

function writeStruct(encoder: encoding.Encoder, struct: CraftedStruct) {
  if (struct.kind !== "item") {
    encoding.writeUint8(encoder, struct.kind === "gc" ? 0 : 10)
    encoding.writeVarUint(encoder, struct.length)
    return
  }
  const { origin, rightOrigin, parent, key, content } = struct
  const flags = (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (key === null ? 0 : 32)
  encoding.writeUint8(encoder, references[content.kind] | flags)
  if (origin) writeId(encoder, origin)
  if (rightOrigin) writeId(encoder, rightOrigin)
  if (!origin && !rightOrigin) {
    encoding.writeVarUint(encoder, typeof parent === "string" ? 1 : 0)
    if (typeof parent === "string") encoding.writeVarString(encoder, parent)
    else writeId(encoder, parent)
    if (key !== null) encoding.writeVarString(encoder, key)
  }
  writeContent(encoder, content)
}

function writeContent(encoder: encoding.Encoder, content: CraftedContent) {
  if (content.kind === "deleted") encoding.writeVarUint(encoder, content.length)
  else if (content.kind === "binary") encoding.writeVarUint8Array(encoder, new Uint8Array([1, 2]))
  else if (content.kind === "string") encoding.writeVarString(encoder, content.text)
  else if (content.kind === "format") {
    encoding.writeVarString(encoder, "bold")
    encoding.writeVarString(encoder, "true")
  } else if (content.kind === "type") {
    encoding.writeVarUint(encoder, content.type)
    if (content.type === 3) encoding.writeVarString(encoder, "p")
  } else {
    encoding.writeVarUint(encoder, content.values.length)
    for (const value of content.values) encoding.writeAny(encoder, value)
  }
}

function writeId(encoder: encoding.Encoder, { client, clock }: CraftedId) {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}
