import { english } from "./english"
import { japanese } from "./japanese"
import type { MathNode } from "./math-node"
import type { SpeechWords } from "./words"

const WORDS = { en: english, ja: japanese } as const satisfies Readonly<Record<string, SpeechWords>>

/** A formula in words, for screen readers: `∂f/∂x` is "partial derivative of f by x". */
export function speak(node: MathNode, language: keyof typeof WORDS): string {
  return new Speaker(WORDS[language]).say(node).replace(/\s+/g, " ").trim()
}

const TRANSPARENT: ReadonlySet<string> = new Set([
  "math",
  "semantics",
  "mrow",
  "mstyle",
  "mpadded",
  "mtd",
  "menclose",
])
const NORM_BAR = "∥"
const BARS: ReadonlySet<string> = new Set(["∣", "|"])
const OPENING: ReadonlySet<string> = new Set(["[", "("])
/** What a function sign leaves between a name and what it is applied to. */
const APPLICATION = "\u2061"

/** The parts of a row: fragments and rows that only hold together are opened. */
function partsOf(node: MathNode): readonly MathNode[] {
  if (node.type === "annotation" || node.type === "mspace" || node.type === "mphantom") return []
  const isOpen = node.text === undefined && (node.type === undefined || TRANSPARENT.has(node.type))
  return isOpen ? (node.children ?? []).flatMap(partsOf) : [node]
}

const textOf = (node: MathNode): string => node.text ?? (node.children ?? []).map(textOf).join("")

const isLeaf = (node: MathNode): boolean => node.type === "mi" || node.type === "mo" || node.type === "mn"

/** The sign alone, where the part is nothing else. */
const signOf = (node: MathNode): string | null => (isLeaf(node) ? textOf(node) : null)

const rowOf = (node: MathNode | undefined): readonly MathNode[] => (node ? partsOf(node) : [])

/** The part that a script stands on; of anything else the part itself. */
function baseOf(node: MathNode): MathNode {
  const isScript = node.type === "msup" || node.type === "msub" || node.type === "msubsup"
  const row = isScript ? rowOf(node.children?.[0]) : [node]
  return row.length === 1 ? (row[0] ?? node) : node
}

/** Where the bars that open at `at` close: on a bar, or on one that carries a power. */
function closingBar(parts: readonly MathNode[], at: number, isBar: (sign: string) => boolean): number {
  return parts.findIndex((part, place) => {
    const sign = signOf(baseOf(part))
    return place > at && sign !== null && isBar(sign)
  })
}

/** The runs of parts between signs: `∂x∂y` are x and y. */
function splitAt(parts: readonly MathNode[], sign: string): readonly (readonly MathNode[])[] {
  const runs: MathNode[][] = []
  for (const part of parts) {
    if (signOf(part) === sign) runs.push([])
    else runs.at(-1)?.push(part)
  }
  return runs
}

class Speaker {
  constructor(private readonly words: SpeechWords) {}

  say(node: MathNode): string {
    return this.row(partsOf(node))
  }

  private row(parts: readonly MathNode[]): string {
    const said: string[] = []
    for (let at = 0; at < parts.length; ) {
      const [words, next] = this.piece(parts, at)
      said.push(words)
      at = next
    }
    return said.filter((words) => words !== "").join(" ")
  }

  /** What is said of the part at a place, and where to go on: bars and tables take their neighbours along. */
  private piece(parts: readonly MathNode[], at: number): readonly [string, number] {
    const part = parts[at]
    if (!part) return ["", at + 1]
    const sign = signOf(part)
    const following = parts[at + 1]
    if (sign !== null && following?.type === "mtable") {
      const table = this.table(following, sign === "{")
      if (sign === "{") return [table, at + (textOf(parts[at + 2] ?? {}) === "" ? 3 : 2)]
      if (BARS.has(sign)) return [this.words.determinant(table), at + 3]
      if (OPENING.has(sign)) return [`${table} ${this.scriptsOf(parts[at + 2])}`, at + 3]
    }
    if (sign === NORM_BAR) return this.between(parts, at, (other) => other === NORM_BAR, "norm")
    if (sign !== null && BARS.has(sign)) return this.between(parts, at, (other) => BARS.has(other), "bars")
    return [this.part(part), at + 1]
  }

  private between(
    parts: readonly MathNode[],
    at: number,
    isBar: (sign: string) => boolean,
    how: "norm" | "bars",
  ): readonly [string, number] {
    const end = closingBar(parts, at, isBar)
    if (end < 0) return [this.sign(textOf(parts[at] ?? {})), at + 1]
    const inside = this.row(parts.slice(at + 1, end))
    return [`${this.words[how](inside)} ${this.scriptsOf(parts[end])}`, end + 1]
  }

  private part(node: MathNode): string {
    const [first, second, third] = node.children ?? []
    switch (node.type) {
      case "mi":
      case "mo":
      case "mn":
        return this.leaf(node)
      case "mtext":
        return textOf(node)
      case "mfrac":
        return this.fraction(rowOf(first), rowOf(second))
      case "msqrt": {
        const inside = (node.children ?? []).flatMap(partsOf)
        return this.words.root(this.row(inside), inside.length <= 1)
      }
      case "mroot":
        return this.words.nthRoot(this.say(first ?? {}), this.say(second ?? {}))
      case "msup":
      case "msub":
      case "msubsup":
        return `${this.say(first ?? {})} ${this.scriptsOf(node)}`
      case "munder":
        return this.words.ranged(this.say(first ?? {}), this.say(second ?? {}), "")
      case "munderover":
        return this.words.ranged(this.say(first ?? {}), this.say(second ?? {}), this.say(third ?? {}))
      case "mover":
        return this.words.accent(
          this.words.accents[textOf(second ?? {})] ?? this.say(second ?? {}),
          this.say(first ?? {}),
        )
      case "mtable":
        return this.table(node, false)
      default:
        return node.text ?? this.row((node.children ?? []).flatMap(partsOf))
    }
  }

  private leaf(node: MathNode): string {
    const text = textOf(node)
    if (text === APPLICATION || text === "") return ""
    const isReals = text === "R" && node.attributes?.mathvariant === "double-struck"
    const known = this.words.signs[isReals ? "ℝ" : text] ?? this.words.greek[text]
    const letter = known ?? (/^[A-Z]$/.test(text) ? this.words.capital(text) : text)
    const isBold = node.attributes?.mathvariant?.startsWith("bold") ?? false
    return isBold ? this.words.bold(letter) : letter
  }

  private sign(text: string): string {
    return this.words.signs[text] ?? text
  }

  private fraction(over: readonly MathNode[], under: readonly MathNode[]): string {
    const [above, below] = [signOf(baseOf(over[0] ?? {})), signOf(under[0] ?? {})]
    if (above === below && under.length > 1 && (above === "∂" || above === "d")) {
      const order = rowOf(over[0]?.type === "msup" ? over[0].children?.[1] : undefined)
      const by = splitAt(under, above).map((parts) => this.row(order.length > 0 ? parts.map(baseOf) : parts))
      return this.words.derivative(this.row(over.slice(1)), by, this.row(order), above === "∂")
    }
    return this.words.fraction(this.row(over), this.row(under), over.length <= 1 && under.length <= 1)
  }

  /** What stands below and above on the right, said after what it stands on. */
  private scriptsOf(node: MathNode | undefined): string {
    const [, first, second] = node?.children ?? []
    if (node?.type === "msub") return this.below(rowOf(first))
    if (node?.type === "msup") return this.above(rowOf(first))
    if (node?.type === "msubsup") return `${this.below(rowOf(first))} ${this.above(rowOf(second))}`
    return ""
  }

  private below(index: readonly MathNode[]): string {
    return this.words.below(this.row(index), index.every(isLeaf) && index.length <= 3)
  }

  private above(exponent: readonly MathNode[]): string {
    switch (exponent.map(textOf).join("")) {
      case "⊤":
      case "T":
        return this.words.transposed
      case "−1":
        return this.words.inverse
      case "−⊤":
      case "−T":
        return this.words.inverseTransposed
      case "+":
        return this.words.pseudoInverse
      case "2":
        return this.words.squared
      case "3":
        return this.words.cubed
      case "′":
      case "′′":
      case "′′′":
        return exponent.map((part) => [...textOf(part)].map((mark) => this.sign(mark)).join(" ")).join(" ")
      default:
        return this.words.power(this.row(exponent), exponent.length <= 1)
    }
  }

  private table(node: MathNode, isCases: boolean): string {
    const rows = (node.children ?? []).map((row) => (row.children ?? []).map((cell) => this.say(cell)))
    return isCases ? this.words.cases(rows) : this.words.matrix(rows)
  }
}
