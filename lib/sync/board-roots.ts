/**
 * The names of the shared types at the root of a board's document. The sync server refuses an update that writes
 * to any other root; the browser's schema opens exactly these.
 */
export const BOARD_ROOTS = ["board", "cards"] as const

/** The name of one root of a board's document. */
export type BoardRoot = (typeof BOARD_ROOTS)[number]
