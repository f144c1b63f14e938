import type { Bilingual } from "../answer"
import { multiply, sumIndex } from "../index-form/build"
import type { Index, IndexForm, Node } from "../index-form/nodes"
import type { PrintContext } from "./context"
import { functionNameOf } from "./naming"
import { productTex } from "./product"
import { asFactor, LEVEL, piece, signed, subscript, sumTex, type Tex } from "./tex"
import { confirmKronecker, type KroneckerTerm } from "./words/confirm"
import type { WordPrinter } from "./words/latex"
import type { Reader } from "./words/reader"
import { wordsOf } from "./words/scope"
import { transpose } from "./words/transpose"
import { connectedParts, unfold } from "./words/unfold"
import type { Word } from "./words/word"

/** The matrix ∂vec F / ∂(vec X)ᵀ as a sum of Kronecker products, with the convention that it rests on. */
export interface VecForm {
  readonly latex: string
  readonly convention: Bilingual
}

/** Rows and columns of the two factors: `right` belongs to the first axes, `left` to the second ones. */
interface Sides {
  readonly right: readonly [Index | null, Index | null]
  readonly left: readonly [Index | null, Index | null]
}

/** The ways to share the axes out; with three of them the lone one may go with either of the other two. */
function sidesOf({ output, wrt }: IndexForm): readonly Sides[] {
  const [k = null, l = null, ...moreOut] = output
  const [i = null, j = null, ...moreIn] = wrt
  if (!k || !i || moreOut.length + moreIn.length > 0 || (!l && !j)) return []
  const straight: Sides = { right: [k, i], left: [l, j] }
  if (!j) return [straight, { right: [k, null], left: [l, i] }]
  return l ? [straight] : [straight, { right: [null, i], left: [k, j] }]
}

const touches = (nodes: readonly Node[], [a, b]: readonly [Index | null, Index | null]): boolean =>
  nodes.some((node) => node.free.some((index) => index.id === a?.id || index.id === b?.id))

/** One term as a Kronecker product; null when a factor ties the two pairs of axes together. */
function termOf(term: Node, sides: Sides, reader: Reader): KroneckerTerm | null {
  const { coefficient, bound, factors } = unfold(term)
  const free = [...sides.right, ...sides.left].filter((index) => index !== null)
  const rights: Node[] = []
  const lefts: Node[] = []
  const scalars: Node[] = factors.filter((factor) => factor.free.length === 0)
  for (const part of connectedParts(
    factors.filter((factor) => factor.free.length > 0),
    free,
  )) {
    const onRight = touches(part.nodes, sides.right)
    const onLeft = touches(part.nodes, sides.left)
    if (onRight && onLeft) return null
    const body = closeOver(part.nodes, bound)
    if (onRight) rights.push(body)
    else if (onLeft) lefts.push(body)
    else scalars.push(body)
  }
  const right = readSide(multiply(rights), sides.right, reader)
  const left = readSide(multiply(lefts), sides.left, reader)
  const words = scalars.map((node) => reader.read(node, null, null))
  return left && right && words.every((word) => word !== null)
    ? { coefficient, scalars: words, left, right }
    : null
}

function firstOf<A, B>(list: readonly A[], find: (one: A) => B | null): B | null {
  for (const one of list) {
    const found = find(one)
    if (found !== null) return found
  }
  return null
}

const closeOver = (nodes: readonly Node[], bound: readonly Index[]): Node =>
  bound
    .filter((index) => nodes.some((node) => node.free.some((one) => one.id === index.id)))
    .reduceRight((body, index) => sumIndex(index, body), multiply(nodes))

function readSide(
  node: Node,
  [row, col]: readonly [Index | null, Index | null],
  reader: Reader,
): Word | null {
  if (row || !col) return reader.read(node, row, col)
  const word = reader.read(node, col, null)
  return word && transpose(word)
}

/** Inside ⊗ the size of an identity matters, so it is written. */
function sideTex(word: Word, printer: WordPrinter): string {
  const tex =
    word.word === "identity" ? piece(subscript("I", String(word.rows)), LEVEL.atom) : printer.tex(word)
  return tex.level <= LEVEL.entrywise || tex.negative ? asFactor(tex, false) : tex.text
}

function termTex(term: KroneckerTerm, printer: WordPrinter): Tex {
  const text = `${sideTex(term.left, printer)} \\otimes ${sideTex(term.right, printer)}`
  const plain = term.scalars.length === 0 && term.coefficient.den === 1n && term.coefficient.num ** 2n === 1n
  if (plain) return { ...piece(text, LEVEL.product), negative: term.coefficient.num < 0n }
  const over = term.scalars.map((word) => printer.tex(word))
  return productTex({ coefficient: term.coefficient, over, under: [], word: piece(text, LEVEL.entrywise) })
}

/**
 * The vec–Kronecker form of a derivative with three or four indices (first order), stacking columns; null when a term is no Kronecker
 * product. Confirmed by numbers before it is returned.
 */
export function vecFormOf(form: IndexForm, context: PrintContext): VecForm | null {
  if (context.order !== 1 || form.output.length + form.wrt.length < 3) return null
  const sides = sidesOf(form)
  const { reader, printer } = wordsOf(context)
  if (form.body.node === "number") return null
  const terms = (form.body.node === "add" ? form.body.terms : [form.body]).map((term) =>
    firstOf(sides, (one) => termOf(term, one, reader)),
  )
  if (!terms.every((term) => term !== null) || terms.length === 0) return null
  if (!confirmKronecker(terms, form, context)) return null
  const name = functionNameOf(context).name
  const variable = context.wrt.declaration.latex
  const f = form.output.length === 2 ? `\\operatorname{vec} ${name}` : name
  const x = form.wrt.length === 2 ? `(\\operatorname{vec} ${variable})^\\top` : `${variable}^\\top`
  return {
    latex: signed(sumTex(terms.map((term) => termTex(term, printer)))),
    convention: {
      en: `$\\partial ${f} / \\partial ${x}$, where vec stacks the columns of a matrix`,
      ja: `$\\partial ${f} / \\partial ${x}$（vec は行列の列を縦に積む）`,
    },
  }
}
