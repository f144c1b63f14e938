/** How one language says the parts of a formula. Each function takes parts that are said already. */
export interface SpeechWords {
  /** Signs by what is set: `+`, `⊤`, `∑`. What is missing is said as it stands. */
  readonly signs: Readonly<Record<string, string>>
  readonly greek: Readonly<Record<string, string>>
  bold(letter: string): string
  capital(letter: string): string
  fraction(over: string, under: string, isShort: boolean): string
  /** `∂²f/∂x∂y` of order "2"; of the first order it is empty. With nothing to differentiate it is the operator alone. */
  derivative(of: string, by: readonly string[], order: string, isPartial: boolean): string
  root(inside: string, isShort: boolean): string
  nthRoot(inside: string, degree: string): string
  power(exponent: string, isShort: boolean): string
  readonly squared: string
  readonly cubed: string
  readonly transposed: string
  readonly inverse: string
  readonly inverseTransposed: string
  readonly pseudoInverse: string
  below(index: string, isShort: boolean): string
  /** A sum, product or limit with what stands under and over it. */
  ranged(sign: string, from: string, to: string): string
  /** Marks over a letter by what is set; the arrow of a vector is not said. */
  readonly accents: Readonly<Record<string, string>>
  accent(mark: string, on: string): string
  norm(inside: string): string
  bars(inside: string): string
  matrix(rows: readonly (readonly string[])[]): string
  cases(rows: readonly (readonly string[])[]): string
  determinant(matrix: string): string
}
