/**
 * The names of the shared types at the root of a board's document. The sync server refuses an update that writes
 * to any other root; a test holds the schema in lib/board to exactly these.
 */
export const BOARD_ROOTS = ["board", "cards", "ink"] as const

/** The format of documents, as it stands at its place: a page that finds a higher one leaves the board alone, so nobody may claim one. */
export const DOCUMENT_FORMAT = { root: "board", key: "format", value: 1 } as const

/**
 * The keys of a card that only those who teach may write, and by which the server keeps cards from all others. `fixed` is true on a card that
 * nobody else may change; `owners` is the group to whose members a card is left.
 */
export const GUARD_KEY = { fixed: "v:card:fixed", owners: "v:card:owners" } as const

/** The keys of a card that everybody writes who places one, and on a card that stands only those who teach: how much help a derivation gives. */
export const SETTLED_KEYS = ["v:helpLimit"] as const

/**
 * What the keys of a card begin with under which people are named: who began a line and who took it out, who said something about it, who settled
 * that, and who was given help. The server lets nobody name somebody else there.
 */
export const SIGNED_KEYS = {
  line: "v:line:",
  comment: "v:comment:",
  settled: "v:settled:",
  help: "v:help:",
} as const
