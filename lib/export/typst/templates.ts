import { BOARD } from "./board-template"
import { HANDOUT } from "./handout-template"

/**
 * The templates by name, in the language of the Typst compiler. They are fixed: what people typed reaches them only as data. Lengths of
 * the board are CSS pixels, of which four are three points.
 */
export const TEMPLATES = { board: BOARD, handout: HANDOUT } as const
