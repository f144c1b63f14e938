import type { Size } from "../../shape"
import type { Word, WordForm } from "./word"

/** The sizes of the axes; null for no axis. */
export interface Axes {
  readonly rows: Size | null
  readonly cols: Size | null
}
export const NO_AXES: Axes = { rows: null, cols: null }

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** A word from its form and its facts. */
export function make(form: WordForm, axes: Axes, key: string, cost: number): Word {
  const word = form as Mutable<Word>
  word.rows = axes.rows
  word.cols = axes.cols
  word.key = key
  word.cost = cost
  return word
}

export const keys = (words: readonly Word[]): string => words.map((word) => word.key).join(",")
export const total = (words: readonly Word[]): number => words.reduce((sum, word) => sum + word.cost, 0)
/** What a word costs inside a product: brackets around a sum or an entrywise product count. */
export const inner = (word: Word): number =>
  word.cost + (word.word === "sum" || word.word === "hadamard" ? 0.5 : 0)
/** What a word costs under a mark such as a transpose. */
export const marked = (word: Word): number =>
  word.cost + (["sum", "hadamard", "chain", "scaled", "transpose"].includes(word.word) ? 1 : 0)
