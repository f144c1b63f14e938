import type { FiledCard } from "../board/board-file"
import { BOARD_LIMITS } from "../board/schema"
import type { Remark, RemarkCode } from "./remarks"

/** One line of a chain of equations, with what is said beside it. */
export interface ChainLine {
  readonly latex: string
  readonly reason: string
}

/** A part of a file on its way to becoming a card. */
export type Piece =
  /** Prose with formulas between dollar signs, as text cards hold it. */
  | { readonly piece: "text"; readonly body: string }
  /** A formula on a line of its own. */
  | { readonly piece: "formula"; readonly latex: string }
  /** `left = lines[0] = lines[1] = …`. */
  | { readonly piece: "chain"; readonly left: string; readonly lines: readonly ChainLine[] }
  /** A card that our own export describes to the last value. */
  | { readonly piece: "card"; readonly card: FiledCard }

/** What a reader found in a file. */
export interface Pieces {
  /** The title of the document; empty where it has none. */
  readonly title: string
  readonly pieces: readonly Piece[]
  readonly remarks: readonly Remark[]
}

/** Collects pieces and remarks while a file is read. */
export interface Collector {
  title: string
  readonly pieces: Piece[]
  readonly remarks: Remark[]
  remark(code: RemarkCode, line: number, detail?: string): void
}

/** Whether there is more than a board holds already: the rest need not be read, the file is refused. */
export const isFull = ({ pieces }: Pieces): boolean => pieces.length > BOARD_LIMITS.cards

/** As many remarks are told; a file with more is not of this format. */
const MOST_REMARKS = 200

/** An empty collection. A remark that was made of the same thing is made once. */
export function collector(): Collector {
  const remarks: Remark[] = []
  const known = new Set<string>()
  return {
    title: "",
    pieces: [],
    remarks,
    remark(code, line, detail = "") {
      const key = `${code} ${detail}`
      if (known.has(key) || remarks.length >= MOST_REMARKS) return
      known.add(key)
      remarks.push({ code, line, detail: detail.slice(0, 80) })
    },
  }
}

/** The number of the line on which a place stands, from 1; places must be asked for from front to back. */
export function lineCounter(text: string): (at: number) => number {
  let line = 1
  let from = 0
  return (at) => {
    for (let next = text.indexOf("\n", from); next >= 0 && next < at; next = text.indexOf("\n", from)) {
      line += 1
      from = next + 1
    }
    return line
  }
}
