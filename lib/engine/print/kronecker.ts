import type { Bilingual } from "../answer"
import { isNumber } from "../index-form/build"
import type { IndexForm } from "../index-form/nodes"
import { type Size, sizeText } from "../shape"
import type { PrintContext } from "./context"
import { confirmKroneckerProduct, type KroneckerProduct, readKroneckerProduct } from "./kronecker-product"
import { functionNameOf } from "./naming"
import { productTex } from "./product"
import { symbolsOf } from "./symbols"
import { asFactor, bracket, countedTex, LEVEL, piece, signed, subscript, sumTex, type Tex } from "./tex"
import { gatherVecTerms, type VecAxes, vecAxesOf, vecTermOf } from "./vec-terms"
import { isStacked, splitAxis } from "./words/blocks"
import { confirmVec, type VecTerm } from "./words/confirm-vec"
import type { WordPrinter } from "./words/latex"
import { wordsOf } from "./words/scope"
import type { Word } from "./words/word"

/** The matrix ∂vec F / ∂(vec X)ᵀ in Kronecker products, with the convention that it rests on. */
export interface VecForm {
  readonly latex: string
  readonly convention: Bilingual
}

/** Two sizes in one subscript: `mn`, `2,3`. */
const sizes = (a: Size, b: Size): string =>
  [a, b].every((size) => typeof size === "string" && size.length === 1) ? `${a}${b}` : `${a},${b}`

/** The size of an identity over stacked columns: a product, `mn` or 6. */
const area = (a: Size, b: Size): string =>
  typeof a === "number" && typeof b === "number"
    ? String(a * b)
    : a === b
      ? `${a}^2`
      : typeof b === "number"
        ? `${b}${a}`
        : `${a}${b}`

/** Inside ⊗ the size of an identity matters, so it is written. */
function sideTex(word: Word, printer: WordPrinter): string {
  const tex =
    word.word === "identity"
      ? piece(subscript("I", sizeText(word.rows ?? "")), LEVEL.atom)
      : printer.tex(word)
  return tex.level <= LEVEL.entrywise || tex.negative ? asFactor(tex, false) : tex.text
}

const stackedTex = (word: Word, printer: WordPrinter): string =>
  `\\operatorname{vec}${bracket(word.word === "identity" ? subscript("I", sizeText(word.rows ?? "")) : signed(printer.tex(word)))}`

/** The commutation matrix of the variable: `K_{mn}\operatorname{vec}X = \operatorname{vec}X^\top`. */
function commutationTex({ cols: [i, j] }: VecAxes, context: PrintContext): string {
  const letter = symbolsOf(context).declared.has("K") ? "\\mathcal{K}" : "K"
  return i && j ? subscript(letter, sizes(i.size, j.size)) : letter
}

const isIdentity = ({ left, right }: VecTerm): boolean =>
  left.word === "identity" && right.word === "identity"

/** The matrix of a summand without scalars and weight. */
function matrixTex(term: VecTerm, axes: VecAxes, context: PrintContext): Tex {
  const { printer } = wordsOf(context)
  if (term.kind === "outer") {
    const [left, right] = [stackedTex(term.left, printer), stackedTex(term.right, printer)]
    return piece(`${left}\\,${right}^\\top`, LEVEL.product)
  }
  const isUnit = isIdentity(term)
  const product = `${sideTex(term.left, printer)} \\otimes ${sideTex(term.right, printer)}`
  if (term.kind === "swapped") {
    const commutation = commutationTex(axes, context)
    return isUnit ? piece(commutation, LEVEL.atom) : piece(`${bracket(product)}${commutation}`, LEVEL.product)
  }
  return isUnit && term.left.rows !== null && term.right.rows !== null
    ? piece(subscript("I", area(term.right.rows, term.left.rows)), LEVEL.atom)
    : piece(product, LEVEL.entrywise)
}

/** The matrix of a summand with the weight of its rows before it. */
function weightedTex(term: VecTerm, axes: VecAxes, context: PrintContext): Tex {
  const matrix = matrixTex(term, axes, context)
  if (!term.weight) return matrix
  const weight = `\\operatorname{diag}${bracket(stackedTex(term.weight, wordsOf(context).printer))}`
  if (term.kind === "kronecker" && isIdentity(term)) return piece(weight, LEVEL.atom)
  return piece(`${weight}${asFactor(matrix, true)}`, LEVEL.product)
}

function termTex(term: VecTerm, axes: VecAxes, context: PrintContext): Tex {
  if (!term.range) return summandTex(term, axes, context)
  const { letter, to } = term.range
  const of = summandTex({ ...term, range: null }, axes, context)
  return countedTex(letter, sizeText(to), of)
}

function summandTex(term: VecTerm, axes: VecAxes, context: PrintContext): Tex {
  const matrix = weightedTex(term, axes, context)
  const plain = term.scalars.length === 0 && term.coefficient.den === 1n && term.coefficient.num ** 2n === 1n
  if (plain) {
    const level = matrix.level === LEVEL.entrywise ? LEVEL.product : matrix.level
    return { ...matrix, level, negative: term.coefficient.num < 0n }
  }
  const over = term.scalars.map((word) => wordsOf(context).printer.tex(word))
  return productTex({ coefficient: term.coefficient, over, under: [], word: matrix })
}

function conventionOf(form: IndexForm, axes: VecAxes, isSwapped: boolean, context: PrintContext): Bilingual {
  const { name } = functionNameOf(context)
  const variable = context.wrt.declaration.latex
  const vec = (of: string): string => `\\operatorname{vec} ${of}`
  const f = form.output.length === 2 ? vec(name) : name
  const x = form.wrt.length === 1 ? `${variable}^\\top` : `(${vec(variable)})^\\top`
  const quotient =
    form.output.length === 0
      ? `\\partial^2 ${name} / \\partial ${vec(variable)}\\,\\partial ${x}`
      : `\\partial ${f} / \\partial ${x}`
  const swap = isSwapped
    ? `$${commutationTex(axes, context)}\\,${vec(variable)} = ${vec(`(${variable}^\\top)`)}$`
    : null
  return {
    en: `$${quotient}$, where vec stacks the columns of a matrix${swap ? ` and ${swap}` : ""}`,
    ja: `$${quotient}$（vec は行列の列を縦に積む${swap ? `。${swap}` : ""}）`,
  }
}

/** `(I_n \\otimes K_{qm} \\otimes I_p)(I_{mn} \\otimes \\operatorname{vec}(Y))`. Source: Magnus and Neudecker, chapter 3, section 7. */
function productForm(product: KroneckerProduct, form: IndexForm, context: PrintContext): VecForm {
  const { printer } = wordsOf(context)
  const { fixed, left, right } = product
  const identity = (size: Size | null): string => subscript("I", sizeText(size ?? 1))
  const letter = symbolsOf(context).declared.has("K") ? "\\mathcal{K}" : "K"
  const moving = { rows: right.rows ?? 1, cols: left.rows ?? 1 }
  const still = { rows: fixed.rows ?? 1, cols: fixed.cols ?? 1 }
  const [first, second] = product.movesFirst ? [moving, still] : [still, moving]
  const commutation = subscript(letter, sizes(second.cols, first.rows))
  const isUnit = left.word === "identity" && right.word === "identity"
  const own = isUnit
    ? subscript("I", area(moving.rows, moving.cols))
    : `${sideTex(left, printer)} \\otimes ${sideTex(right, printer)}`
  const parts = [own, stackedTex(fixed, printer)]
  const inner = (product.movesFirst ? parts : parts.reverse()).join(" \\otimes ")
  const matrix = `(${identity(first.cols)} \\otimes ${commutation} \\otimes ${identity(second.rows)})(${inner})`
  const over = product.scalars.map((word) => printer.tex(word))
  const latex = signed(
    productTex({ coefficient: product.coefficient, over, under: [], word: piece(matrix, LEVEL.product) }),
  )
  const axes: VecAxes = { rows: [null, null], cols: [null, null] }
  const { en, ja } = conventionOf(form, axes, false, context)
  const swap = `$${commutation}\\,\\operatorname{vec} C = \\operatorname{vec}(C^\\top)$`
  const shape = `$${sizeText(second.cols)} \\times ${sizeText(first.rows)}$`
  return {
    latex,
    convention: {
      en: `${en}, and ${swap} for a ${shape} matrix $C$`,
      ja: ja.replace(/）$/, `。${shape} 行列 $C$ に対し ${swap}）`),
    },
  }
}

/** A vector over an axis that is used in blocks, such as vec F, as the matrix whose columns are the blocks. */
function unstack(form: IndexForm): IndexForm {
  const [axis, ...others] = form.output
  const split = axis && others.length === 0 && isStacked(axis) ? splitAxis(form.body, axis) : null
  return split ? { ...form, output: [split.axis.minor, split.axis.major], body: split.node } : form
}

/**
 * The vec–Kronecker form of a derivative with three or four indices, stacking columns; null when a term has no such form. Confirmed by
 * numbers before it is returned. Source: Magnus and Neudecker, Matrix Differential Calculus, chapters 2 and 3.
 */
export function vecFormOf(stacked: IndexForm, context: PrintContext): VecForm | null {
  const form = unstack(stacked)
  const axes = vecAxesOf(form)
  if (!axes) return null
  if (isNumber(form.body, 0))
    return { latex: "\\mathbf{0}", convention: conventionOf(stacked, axes, false, context) }
  const { reader } = wordsOf(context)
  const product = readKroneckerProduct(form, reader)
  if (product && confirmKroneckerProduct(product, form, context))
    return productForm(product, stacked, context)
  const nodes = form.body.node === "add" ? form.body.terms : [form.body]
  const found = nodes.map((node) => vecTermOf(node, axes, reader, context))
  if (!found.every((term) => term !== null)) return null
  const terms = gatherVecTerms(found)
  if (!confirmVec(terms, form.body, axes.rows, axes.cols, context)) return null
  const isSwapped = terms.some((term) => term.kind === "swapped")
  return {
    latex: signed(sumTex(terms.map((term) => termTex(term, axes, context)))),
    convention: conventionOf(stacked, axes, isSwapped, context),
  }
}
