import type { Index, Lambda } from "../../index-form/nodes"
import { isOne, type Rational, rational } from "../../rational"
import type { Size } from "../../shape"
import type { PrintContext } from "../context"
import { confirm } from "../words/confirm"
import { wordsOf } from "../words/scope"
import type { CodeLanguage, Loop } from "./define"
import type { Names } from "./names"
import { nodeCode } from "./node-code"
import type { CodeScope, RunningLetters } from "./scope"
import { base, bracketed, CODE_LEVEL, type Code, code, NotWritable, whole } from "./text"
import { wordCode } from "./word-code"

const LETTERS = [..."ijklpqrstuvw"]

/** What is in force while one function is written; it notes the sizes that the code speaks of. */
export class CodeWriter implements CodeScope {
  readonly sizes = new Set<string>()
  /** The running letters of the sums of matrices around what is being written. */
  private readonly counters = new Map<string, string>()

  constructor(
    readonly language: CodeLanguage,
    readonly context: PrintContext,
    readonly names: Names,
  ) {}

  /** A variable whose type of numbers new arrays take. */
  get like(): string {
    return this.names.variable(this.context.wrt.declaration.name)
  }

  size(size: Size | null): string {
    if (typeof size !== "string") return String(size ?? 1)
    const running = this.counters.get(size)
    if (running !== undefined) return this.language.ordinal(running)
    const name = this.names.size(size)
    if (name === null) throw new NotWritable(size)
    this.sizes.add(size)
    return name
  }

  /** A number: a decimal would round, so a fraction stays one. */
  number(value: Rational): Code {
    const negative = value.num < 0n
    const top = String(negative ? -value.num : value.num)
    const text = value.den === 1n ? top : `${top} / ${value.den}`
    return { text, level: value.den === 1n ? CODE_LEVEL.base : CODE_LEVEL.product, negative }
  }

  /** Numbers and scalars above and below a bar, and an array that they multiply. */
  product(coefficient: Rational, over: readonly Code[], under: readonly Code[], of: Code | null): Code {
    const positive = (one: Code): string => bracketed({ ...one, negative: false })
    const all = of ? [...over, of] : over
    const flips = [...all, ...under].filter((one) => one.negative).length
    const negative = coefficient.num < 0n !== (flips % 2 === 1)
    const top = rational(coefficient.num < 0n ? -coefficient.num : coefficient.num)
    const factors = [...(isOne(top) && all.length > 0 ? [] : [String(top.num)]), ...all.map(positive)]
    const [only] = all
    const [first] = factors
    const divisors = [...(coefficient.den === 1n ? [] : [String(coefficient.den)]), ...under.map(positive)]
    if (only && first !== undefined && factors.length === 1 && divisors.length === 0)
      return { ...only, negative }
    const text = [factors.join(" * "), ...divisors].join(" / ")
    return {
      text,
      level: factors.length + divisors.length > 1 ? CODE_LEVEL.product : CODE_LEVEL.base,
      negative,
    }
  }

  power(of: Code, exponent: Code, isEach = false): Code {
    const { power, entryPower } = this.language.signs
    return code(`${bracketed(of)}${isEach ? entryPower : power}${bracketed(exponent)}`, CODE_LEVEL.power)
  }

  /** A function of a scalar or of each entry. */
  entryFunction(id: string, argument: Code, isEach: boolean): Code {
    const written = this.language.entryFunctions[id]
    if (written === undefined) throw new NotWritable(id)
    const { numberArgument } = this.language
    const given =
      numberArgument && this.isNumber(argument.text)
        ? base(numberArgument(whole(argument), this.like))
        : argument
    if (typeof written === "string") return base(this.language.call(written, whole(given), isEach))
    return code(written(bracketed(given), isEach), CODE_LEVEL.sum)
  }

  /** Whether a text is made of numbers and sizes. */
  private isNumber(text: string): boolean {
    const sizes = new Set([...this.sizes].map((size) => this.names.size(size)))
    return (
      /^[\w\s.+*/()-]+$/.test(text) && (text.match(/[A-Za-z_]\w*/g) ?? []).every((name) => sizes.has(name))
    )
  }

  arrayFunction(id: string, args: readonly Code[]): Code {
    const written = this.language.arrayFunctions[id]
    const [only] = args
    if (written === undefined || !only) throw new NotWritable(id)
    if (typeof written === "string")
      return base(this.language.call(written, args.map(whole).join(", "), false))
    return code(written(bracketed(only), ...args.slice(1).map(bracketed)), CODE_LEVEL.sum)
  }

  /** A whole array given by its entries: in words where numbers confirm them, otherwise by running indices. */
  array(arg: Lambda, letters: RunningLetters): Code {
    const [row = null, col = null, ...more] = arg.indices
    const word = more.length > 0 ? null : wordsOf(this.context).reader.read(arg.body, row, col)
    if (word && confirm(word, arg.body, row, col, this.context)) return wordCode(word, this)
    return this.table(arg, letters)
  }

  /** The same by running indices alone. */
  table(arg: Lambda, letters: RunningLetters): Code {
    const { inner, loops } = this.loops(arg.indices, letters)
    const body = whole(nodeCode(arg.body, this, inner))
    const text = loops.length === 0 ? body : this.language.table(body, loops, this.like)
    if (text === null) throw new NotWritable("table")
    return loops.length === 0 ? code(body, CODE_LEVEL.sum) : base(text)
  }

  counted(letter: string, to: Size, write: (loop: Loop) => string): string {
    const count = this.size(to)
    const used = new Set(this.counters.values())
    const free = LETTERS.find((one) => !used.has(one) && !this.names.isTaken(one))
    if (free === undefined) throw new NotWritable("letters")
    this.counters.set(letter, free)
    const text = write({ letter: free, count })
    this.counters.delete(letter)
    return text
  }

  /** Letters for indices, and the loops over them. */
  loops(indices: readonly Index[], letters: RunningLetters): { inner: RunningLetters; loops: Loop[] } {
    const inner = new Map(letters)
    const loops = indices.map((index) => {
      const used = new Set([...inner.values(), ...this.counters.values()])
      const letter = LETTERS.find((one) => !used.has(one) && !this.names.isTaken(one))
      if (letter === undefined) throw new NotWritable("letters")
      inner.set(index.id, letter)
      return { letter, count: this.size(index.size) }
    })
    return { inner, loops }
  }
}
