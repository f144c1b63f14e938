import { z } from "zod"

/** Ids of cards of a board. */
export const cardIds = z.array(z.string().min(1).max(64)).min(1).max(500)

/** Cards by their ids, or those of a frame by its number from 1. */
export const cardChoice = z.union([
  z.strictObject({ cards: cardIds }),
  z.strictObject({ frame: z.number().int().min(1).max(10_000) }),
])
