import { z } from "zod"
import { isCardId } from "../board/schema"

/** As many cards as an address can name; longer ones are refused on the way. */
const MOST_CHOSEN = 500

const flag = z
  .enum(["0", "1"])
  .default("0")
  .transform((value) => value === "1")

const chosen = z
  .string()
  .transform((value) => value.split(","))
  .refine((ids) => ids.length <= MOST_CHOSEN && ids.every(isCardId))
  .optional()

/**
 * What can be asked for beside the format, as it stands in an address. A value that none of these is, is refused by name; a value that a format
 * has no use for is passed over.
 */
const exportOptionsSchema = z.object({
  /** Some cards by their ids, without ink; without it the whole board. */
  cards: chosen,
  /** A frame by its id, with what stands on it. */
  frame: z.string().refine(isCardId).optional(),
  /** Colours of pages that look like the board. */
  theme: z.enum(["light", "dark"]).default("light"),
  /** `pdf`: a page for each group of cards, or for each frame and then for what stands on none. */
  pages: z.enum(["board", "frames"]).default("board"),
  /** Sheets of the handout and of LaTeX. */
  paper: z.enum(["a4", "letter"]).default("a4"),
  /** `png`: pixels for a unit of the board. */
  scale: z.coerce.number().min(0.25).max(4).default(2),
  /** `png`, `svg`: what lies under the cards. */
  background: z.enum(["board", "none"]).default("board"),
  /** Documents: what people worked out, in its place, behind everything else, or not at all. */
  solutions: z.enum(["inline", "appendix", "none"]).default("inline"),
  /** Documents: whether each line of a derivation says what the checker thinks of it. */
  verdicts: flag,
  /** Documents: blank lines under each exercise. */
  space: z.coerce.number().int().min(0).max(40).default(0),
  /** `tex`: how the cards depend on each other, as a picture. */
  graph: flag,
  /** `pdf`, `handout`: this page as a PNG, to be looked at before. */
  preview: z.coerce.number().int().min(1).max(50).optional(),
})

/** What is asked for beside the format. */
export type ExportOptions = z.infer<typeof exportOptionsSchema>

/** What is asked for where nothing is said. */
export const PLAIN_OPTIONS: ExportOptions = exportOptionsSchema.parse({})

/** The options in the parameters of an address, or the name of the first one that is none. */
export function readExportOptions(
  parameters: URLSearchParams,
):
  | { readonly ok: true; readonly options: ExportOptions }
  | { readonly ok: false; readonly parameter: string } {
  const read = exportOptionsSchema.safeParse(Object.fromEntries(parameters))
  return read.success
    ? { ok: true, options: read.data }
    : { ok: false, parameter: String(read.error.issues[0]?.path[0] ?? "") }
}
