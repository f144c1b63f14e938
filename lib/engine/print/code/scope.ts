import type { Index, Lambda } from "../../index-form/nodes"
import type { Rational } from "../../rational"
import type { Size } from "../../shape"
import type { CodeLanguage, Loop } from "./define"
import type { Names } from "./names"
import type { Code } from "./text"

/** The running letter of each index in force, by the index's id. */
export type RunningLetters = ReadonlyMap<number, string>

/** What words and index forms need of the writer that they are written with. */
export interface CodeScope {
  readonly language: CodeLanguage
  readonly names: Names
  /** A variable whose type of numbers new arrays take. */
  readonly like: string
  readonly size: (size: Size | null) => string
  readonly number: (value: Rational) => Code
  /** Numbers and scalars above and below a bar, and an array that they multiply. */
  readonly product: (
    coefficient: Rational,
    over: readonly Code[],
    under: readonly Code[],
    of: Code | null,
  ) => Code
  readonly power: (of: Code, exponent: Code, isEach?: boolean) => Code
  readonly entryFunction: (id: string, argument: Code, isEach: boolean) => Code
  readonly arrayFunction: (id: string, args: readonly Code[]) => Code
  /** A whole array given by its entries, in words if there are some. */
  readonly array: (arg: Lambda, letters: RunningLetters) => Code
  /** The same by running indices alone. */
  readonly table: (arg: Lambda, letters: RunningLetters) => Code
  /** What is written while the letter of a sum runs from 1 to a size. */
  readonly counted: (letter: string, to: Size, write: (loop: Loop) => string) => string
  readonly loops: (
    indices: readonly Index[],
    letters: RunningLetters,
  ) => { inner: RunningLetters; loops: Loop[] }
}
