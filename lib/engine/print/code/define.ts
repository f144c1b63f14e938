/** A loop of a table: its letter and how many turns it takes. */
export interface Loop {
  readonly letter: string
  readonly count: string
}

/** A function to be written: a comment line, its head, the sizes it needs, and its value. */
export interface CodeFunction {
  readonly comment: string
  readonly name: string
  readonly parameters: readonly string[]
  /** Statements before the result. */
  readonly before: readonly string[]
  readonly value: string
}

/** How a function is written: the name of one of the language, or a formula of an argument that needs no brackets, which is an array where `isEach`. */
export type EntryFunction = string | ((argument: string, isEach: boolean) => string)

/** The same for a function of whole arrays, which may have several arguments. */
export type ArrayFunction = string | ((argument: string, ...others: string[]) => string)

/**
 * How a programming language writes arrays. All parts come as text; an argument called `base` needs no brackets, others are whole
 * expressions. What a language cannot write is null, and then the whole formula is refused for it.
 */
export interface CodeLanguage {
  readonly id: string
  /** The proper name, the same in Japanese and English. */
  readonly title: string
  /** Whether columns and rows are arrays of one axis, as in NumPy; otherwise a row is a transposed column. */
  readonly isFlat: boolean
  /** Words that no variable may be called. */
  readonly taken: readonly string[]
  readonly signs: {
    readonly matrixProduct: string
    readonly entryProduct: string
    readonly entryQuotient: string
    readonly power: string
    readonly entryPower: string
  }
  readonly constants: { readonly e: string; readonly pi: string }
  readonly entryFunctions: Readonly<Record<string, EntryFunction>>
  /** A plain number as the argument of a function, where the functions take arrays only. */
  readonly numberArgument?: (number: string, like: string) => string
  /** Calls a function by name; `isEach` for each entry of an array. */
  readonly call: (name: string, argument: string, isEach: boolean) => string
  /** Functions of whole arrays, by operator id. */
  readonly arrayFunctions: Readonly<Record<string, ArrayFunction>>
  readonly transpose: (base: string) => string
  readonly outer: (left: string, right: string) => string
  readonly diag: (column: string) => string
  readonly diagonal: (matrix: string) => string
  readonly trace: (matrix: string) => string
  readonly norm: (array: string, isMatrix: boolean) => string
  /** `like` is a variable whose type of numbers is taken. */
  readonly identity: (size: string, like: string) => string
  readonly ones: (size: string, like: string) => string
  readonly zeros: (sizes: readonly string[], like: string) => string
  /** The unit vector with its one at a 1-based place. */
  readonly unit: (size: string, place: string, like: string) => string
  readonly array: (cells: readonly (readonly string[])[], isColumn: boolean, like: string) => string
  readonly entry: (base: string, places: readonly string[], isName: boolean) => string
  /** A 1-based place, a number or the letter of a size, as an index of this language. */
  readonly place: (text: string) => string
  /** The 1-based number of a running letter. */
  readonly ordinal: (letter: string) => string
  readonly delta: (a: string, b: string) => string
  readonly pick: (place: string, cases: readonly string[]) => string
  readonly sum: (loop: Loop, body: string) => string
  readonly product: (loop: Loop, body: string) => string
  /** An array of one or more axes from its entries; statements may come before it, in a result only. */
  readonly table: (body: string, loops: readonly Loop[], like: string) => string | null
  readonly resultTable: (
    body: string,
    loops: readonly Loop[],
    like: string,
  ) => { readonly before: readonly string[]; readonly value: string }
  /** Einstein's summation by subscripts, where the language has it. */
  readonly einsum: ((subscripts: string, operands: readonly string[]) => string) | null
  /** How long an axis (0 or 1) of an array is. */
  readonly sizeOf: (name: string, axis: number) => string
  /** Sizes in a comment. */
  readonly shape: (sizes: readonly string[]) => string
  readonly program: (functions: readonly CodeFunction[]) => string
}

/** Gives a language its type. */
export const defineCodeLanguage = (language: CodeLanguage): CodeLanguage => language
