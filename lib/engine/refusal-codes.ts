import type { EngineError } from "./answer"
import type { RefusalId } from "./errors"

type Code = EngineError["code"]

/** What the first word of an id says of the refusal. */
const BY_FAMILY: Readonly<Record<string, Code>> = {
  definition: "shape-error",
  limit: "too-large",
  name: "undefined-symbol",
  point: "shape-error",
  shape: "shape-error",
  structure: "shape-error",
  syntax: "syntax-error",
  unsupported: "unsupported",
}

const UNLIKE_THEIR_FAMILY: { readonly [Id in RefusalId]?: Code } = {
  "definition/cycle": "undefined-symbol",
  "definition/duplicate": "undefined-symbol",
  "definition/form": "syntax-error",
  "point/missing": "undefined-symbol",
  "point/size": "undefined-symbol",
  "point/too-large": "too-large",
}

/** The code of a refusal, which the reader goes by before the catalogue with the words is there; a test holds the two together. */
export const refusalCode = (id: RefusalId): Code =>
  UNLIKE_THEIR_FAMILY[id] ?? BY_FAMILY[id.slice(0, id.indexOf("/"))] ?? "unsupported"
