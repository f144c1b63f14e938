import { KIND_BITS } from "../../index-form/intern"
import type { Lambda, Node } from "../../index-form/nodes"
import { equalRational, isZero, MINUS_ONE, multiplyRational, type Rational, rational } from "../../rational"
import { sizeText } from "../../shape"
import { callHead } from "../compound-tex"
import type { PrintContext } from "../context"
import { nodeTex } from "../node-tex"
import { applyManyTex, applyTex, applyToEachTex } from "../notation"
import { entryProductTex, productTex } from "../product"
import { newScope, type Scope } from "../scope"
import { entryTex, indexText, placeText, variableTex } from "../symbols"
import {
  asBase,
  asFactor,
  atom,
  bracket,
  countedTex,
  join,
  LEVEL,
  numeral,
  piece,
  powerTex,
  signed,
  subscript,
  sumTex,
  superscript,
  type Tex,
} from "../tex"
import { scaled } from "./build"
import { comparison } from "./comparison"
import { confirm } from "./confirm"
import { splitPower } from "./fractions"
import type { Reader } from "./reader"
import { byRank, entryAmong, isReciprocal, mayStandAbove, periodOf, reciprocal, slash } from "./reading-order"
import { isMatrix, isScalar, type Word } from "./word"

const HALF = rational(1, 2)

/** Writes words as LaTeX; leaves in index form are written with fresh index letters. */
export class WordPrinter {
  private readonly wholes = new Map<Lambda, Tex | null>()
  /** The letters of the sums around what is being written. */
  private readonly counters: string[] = []
  private readonly scope: Scope

  constructor(
    private readonly context: PrintContext,
    private readonly reader: Reader,
    /** Names for words, by key. */
    private readonly names: ReadonlyMap<string, string> = new Map(),
  ) {
    this.scope = newScope(context, new Map(), (arg) => this.whole(arg))
  }

  tex(word: Word): Tex {
    const name = this.names.get(word.key)
    return name === undefined ? this.written(word) : atom(name)
  }

  private written(word: Word): Tex {
    switch (word.word) {
      case "number":
        return numeral(word.value)
      case "node":
        return this.node(word)
      case "variable":
        return variableTex(word.name, this.context)
      case "identity":
        return atom("I")
      case "ones":
        return atom(subscript("\\mathbf{1}", sizeText(word.rows ?? "")))
      case "unit":
        return atom(subscript("\\bm{e}", placeText(word.place, new Map())))
      case "transpose":
        return this.transpose(word.of)
      case "chain":
        return this.chain(word.words)
      case "scaled":
        return this.scaled(word)
      case "sum":
        return sumTex(word.terms.map((term) => this.tex(term)))
      case "hadamard":
        return this.hadamard(word.words)
      case "diag":
      case "diagonal":
        return atom(`\\operatorname{diag}${bracket(signed(this.tex(word.of)))}`)
      case "trace":
        return atom(`\\operatorname{tr}${bracket(signed(this.tex(word.of)))}`)
      case "norm":
        return this.norm(word.of)
      case "power":
        return this.power(word)
      case "function":
        return comparison(word, (part) => this.tex(part)) ?? this.applied(word.fn, word.of)
      case "tensor":
        return this.tensor(word)
      case "range":
        return this.range(word)
      case "array":
        return this.array(word.cells)
      case "differential":
        return this.differential(word.of)
    }
  }

  private applied(fn: string, of: Word): Tex {
    return (isScalar(of) ? applyTex : applyToEachTex)(fn, this.tex(of), this.context)
  }

  private differential(of: Word): Tex {
    const inside = this.tex(of)
    const text = `\\mathrm{d}${asBase(inside)}`
    return { ...piece(text, LEVEL.power), closed: `(${text})` }
  }

  private tensor(word: Word & { word: "tensor" }): Tex {
    const isSized = word.fn === "kronecker" || word.fn === "vec"
    const args = word.args.map((arg) => (isSized ? this.sized(arg) : this.tex(arg)))
    const tex = applyManyTex(word.fn, args, this.context)
    // A column such as `\\operatorname{softmax}(\\bm{x})` brings its own brackets.
    return word.fn === "softmax" ? atom(signed(tex)) : tex
  }

  /** Inside ⊗ and vec the size of an identity matters, so it is written. */
  private sized(word: Word): Tex {
    return word.word === "identity" ? atom(subscript("I", sizeText(word.rows ?? ""))) : this.tex(word)
  }

  /** A whole argument of a tensor function in words, if numbers confirm them. */
  whole(arg: Lambda): Tex | null {
    const known = this.wholes.get(arg)
    if (known !== undefined) return known
    const word = this.reader.whole(arg)
    const [row = null, col = null] = arg.indices
    if ((arg.body.kinds & KIND_BITS.derivative) !== 0) return null
    const isSure = word?.word === "variable" || (word && confirm(word, arg.body, row, col, this.context))
    const tex = word && isSure ? this.tex(word) : null
    this.wholes.set(arg, tex)
    return tex
  }

  private node(word: Word & { word: "node" }): Tex {
    const { node } = word
    if (word.row && node.node === "call") {
      const args = node.args.map((arg) => signed(this.whole(arg) ?? this.leaf(arg.body)))
      return callHead(node, args) ?? this.leaf(node)
    }
    return this.leaf(node)
  }

  private leaf(node: Node): Tex {
    if (this.counters.length === 0) return nodeTex(node, this.scope)
    const letters = new Map(this.counters.map((letter, at) => [-1 - at, letter]))
    return nodeTex(
      node,
      newScope(this.context, letters, (arg) => this.whole(arg)),
    )
  }

  private transpose(of: Word): Tex {
    const base = this.tex(of)
    const inverse = /^(.*)\^\{-1\}$/s.exec(base.text)
    if (inverse?.[1] && of.word === "tensor") return piece(`${inverse[1]}^{-\\top}`, LEVEL.power)
    return piece(superscript(asBase(base), "\\top"), LEVEL.power)
  }

  /** A matrix product; runs of one square matrix become powers. */
  private chain(words: readonly Word[]): Tex {
    const entry = this.entryOf(words)
    if (entry) return entry
    const period = periodOf(words)
    if (period > 1) {
      const once = this.chain(words.slice(0, period))
      return powerTex(once, numeral(rational(words.length / period)))
    }
    const runs: { word: Word; count: number }[] = []
    for (const word of words) {
      const last = runs[runs.length - 1]
      if (last && last.word.key === word.key && isMatrix(word)) last.count += 1
      else runs.push({ word, count: 1 })
    }
    const [only] = runs
    if (only && runs.length === 1) return this.run(only.word, only.count)
    const parts = runs.map((run, at) => asFactor(this.run(run.word, run.count), at === runs.length - 1))
    return piece(join(parts), LEVEL.product)
  }

  /** A matrix between two unit vectors is one entry of it: `(X^{-1})_{21}`. */
  private entryOf(words: readonly Word[]): Tex | null {
    const found = entryAmong(words)
    if (!found) return null
    const [only] = found.of
    if (only?.word === "variable" && found.of.length === 1)
      return entryTex(only.name, found.places, this.context)
    return atom(subscript(bracket(signed(this.chain(found.of))), indexText(found.places)))
  }

  private run(word: Word, count: number): Tex {
    if (count === 1) return this.tex(word)
    const exponent = numeral(rational(count))
    if (word.word !== "transpose") return this.matrixPower(word, exponent)
    return piece(superscript(bracket(this.matrixPower(word.of, exponent).text), "\\top"), LEVEL.power)
  }

  private matrixPower(word: Word, exponent: Tex): Tex {
    const base = this.tex(word)
    const inverse = /^(.*)\^\{-1\}$/s.exec(base.text)
    if (inverse?.[1] && word.word === "tensor") return piece(`${inverse[1]}^{-${exponent.text}}`, LEVEL.power)
    return powerTex({ ...base, level: base.level === LEVEL.function ? LEVEL.product : base.level }, exponent)
  }

  private scaled(word: Word & { word: "scaled" }): Tex {
    if (isZero(word.coefficient)) return atom("\\mathbf{0}")
    const above: Word[] = []
    const under: Tex[] = []
    for (const scalar of [...word.scalars].sort(byRank)) {
      const { base, exponent } = splitPower(scalar)
      if (exponent && exponent.num < 0n) {
        under.push(this.scalarPower(base, multiplyRational(exponent, MINUS_ONE)))
      } else above.push(scalar)
    }
    const chains = above.filter((scalar) => scalar.word === "chain").length
    const over = above.map((scalar, at) =>
      this.inFront(scalar, word.of !== null, chains > 1 || at < above.length - 1),
    )
    const parts = { coefficient: word.coefficient, over, under }
    if (!word.of) return productTex(parts)
    const array = this.tex(word.of)
    if (array.level !== LEVEL.entrywise)
      return productTex({ ...parts, word: array, wordOver: mayStandAbove(word.of) })
    const product = productTex({
      ...parts,
      word: { ...array, level: LEVEL.product },
      wordOver: !isMatrix(word.of),
    })
    return { ...product, level: LEVEL.entrywise }
  }

  /** A scalar that stands before other factors: a product of columns or a trace of matrices is set apart by brackets. */
  private inFront(scalar: Word, beforeArray: boolean, among: boolean): Tex {
    const tex = this.tex(scalar)
    const apart = scalar.word === "chain" && (beforeArray || among)
    if (apart) return atom(bracket(signed(tex)))
    return beforeArray && tex.closed ? { ...tex, text: tex.closed } : tex
  }

  private hadamard(words: readonly Word[]): Tex {
    const over = words.filter((word) => !isReciprocal(word)).map((word) => this.tex(word))
    const under = words.filter(isReciprocal).map((word) => this.power(reciprocal(word)))
    return entryProductTex(over, under, String(words[0]?.rows))
  }

  private norm(of: Word): Tex {
    const inside = signed(this.tex(of))
    const tall = bracket(inside).startsWith("\\left")
    const text = tall ? `\\left\\|${inside}\\right\\|` : `\\|${inside}\\|`
    return atom(isMatrix(of) ? `${text}_F` : text)
  }

  private scalarPower(base: Word, exponent: Rational): Tex {
    if (base.word === "function" && base.fn === "exp") {
      return applyTex("exp", this.tex(scaled(exponent, [base.of], null)), this.context)
    }
    const tex = this.tex(base)
    if (exponent.num === 1n && exponent.den === 1n) return tex
    if (equalRational(exponent, HALF)) return piece(`\\sqrt{${signed(tex)}}`, LEVEL.power)
    const text = exponent.den === 1n ? String(exponent.num) : `${exponent.num}/${exponent.den}`
    return powerTex(tex, atom(text))
  }

  private power(word: Word): Tex {
    if (word.word !== "power") return this.tex(word)
    const { base, exponent } = word
    if (isScalar(base)) {
      if (exponent.word !== "number") return powerTex(this.tex(base), this.tex(exponent))
      if (exponent.value.num >= 0n) return this.scalarPower(base, exponent.value)
      const under = [this.scalarPower(base, multiplyRational(exponent.value, MINUS_ONE))]
      return productTex({ coefficient: rational(1), over: [], under })
    }
    const inside = this.tex(base)
    const marked = inside.level === LEVEL.function ? inside.text : asBase(inside)
    const text = signed(this.tex(exponent))
    return piece(
      `${marked}^{\\circ ${/^\\frac/.test(text) && exponent.word === "number" ? slash(exponent.value) : text}}`,
      LEVEL.power,
    )
  }

  private range({ letter, to, of }: Word & { word: "range" }): Tex {
    this.counters.push(letter)
    const body = this.tex(of)
    this.counters.pop()
    return countedTex(letter, sizeText(to), body)
  }

  private array(cells: readonly (readonly Word[])[]): Tex {
    const rows = cells.map((row) => row.map((cell) => signed(this.tex(cell))).join(" & "))
    return atom(`\\begin{bmatrix} ${rows.join(" \\\\ ")} \\end{bmatrix}`)
  }
}
