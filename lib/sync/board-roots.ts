/**
 * The names of the shared types at the root of a board's document. The sync server refuses an update that writes
 * to any other root; a test holds the schema in lib/board to exactly these.
 */
export const BOARD_ROOTS = ["board", "cards", "ink"] as const
