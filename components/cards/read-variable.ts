import type { Reading } from "@/lib/engine/answer"

/** A function that could be read. */
export type Read = Reading & { readonly ok: true }

/** One symbol of a function that could be read. */
export type ReadVariable = Read["variables"][number]
