import { sizeNode } from "../index-form/build"
import { operatorById } from "../operators"
import { chain, hadamard, inverseWord, powerWord, scaled } from "../print/words/build"
import { identityWord, nodeWord, numberWord, onesWord } from "../print/words/leaf-words"
import { asRow, transpose } from "../print/words/transpose"
import { isMatrix, isRow, isScalar, type Word } from "../print/words/word"
import { diag, diagonal, functionWord, norm, tensorWord, trace } from "../print/words/wraps"
import { isInteger, ONE, rational, toNumber } from "../rational"
import type { Size } from "../shape"
import type { Term } from "../term"
import { addWords, negative, times, toPower } from "./algebra"
import { innerProduct } from "./rules/inner-product"

/** The axes of a result. */
interface Axes {
  readonly rows: Size | null
  readonly cols: Size | null
}

type Writing = (args: readonly [Word, Word], axes: Axes) => Word | null

/** A whole power of a matrix is written as a product up to this exponent. */
const LONGEST_PRODUCT = 12

const HALF = rational(1, 2)

const column = (word: Word): Word => (isRow(word) ? transpose(word) : word)

/** The sum of all entries, as products with ones. */
function sumOfEntries(word: Word): Word {
  const left = word.rows === null ? [] : [asRow(onesWord(word.rows))]
  const right = word.cols === null ? [] : [onesWord(word.cols)]
  return isScalar(word) ? word : chain([...left, word, ...right])
}

/** One divided by the number of entries. */
const reciprocalCount = (word: Word): Word =>
  scaled(
    ONE,
    [word.rows, word.cols].flatMap((size) =>
      size === null
        ? []
        : [
            toPower(
              typeof size === "number" ? numberWord(rational(size)) : nodeWord(sizeNode(size), null, null),
              -1,
            ),
          ],
    ),
    null,
  )

const mean = (word: Word): Word => times([reciprocalCount(word)], sumOfEntries(word))

/** Every entry the mean, in the shape of a word. */
function spreadMean(word: Word): Word {
  const ones = [
    ...(word.rows === null ? [] : [onesWord(word.rows)]),
    ...(word.cols === null ? [] : [asRow(onesWord(word.cols))]),
  ]
  return times([mean(word)], chain(ones))
}

/** Softmax of each row: the exponentials over the sums along their rows. */
function softmaxOfRows(x: Word): Word | null {
  const exponentials = functionWord("exp", x)
  if (x.cols === null) return null
  const sums = chain([exponentials, onesWord(x.cols), asRow(onesWord(x.cols))])
  return hadamard([exponentials, toPower(sums, -1)])
}

function matrixPower(base: Word, exponent: Word): Word | null {
  if (exponent.word !== "number" || !isInteger(exponent.value)) return null
  const count = Math.abs(toNumber(exponent.value))
  if (count > LONGEST_PRODUCT || base.rows === null) return null
  if (count === 0) return identityWord(base.rows)
  const factor = exponent.value.num < 0n ? inverseWord(base) : base
  return chain(Array.from({ length: count }, () => factor))
}

const adjugate = (x: Word): Word =>
  times([tensorWord("determinant", [x], { rows: null, cols: null })], inverseWord(x))

/** How an operator of the registry is written in matrix words. */
const WRITINGS: Readonly<Record<string, Writing>> = {
  add: ([x, y]) => addWords([x, y]),
  adjugate: ([x]) => adjugate(x),
  cofactor: ([x]) => transpose(adjugate(x)),
  diag: ([x]) => (isMatrix(x) ? diagonal(x) : diag(column(x))),
  divide: ([x, y]) => times([toPower(y, -1)], x),
  dot: ([x, y]) => innerProduct(x, y),
  "frobenius-norm": ([x]) => norm(x),
  hadamard: ([x, y]) => hadamard([x, y]),
  "hadamard-power": ([x, y]) => powerWord(x, y),
  "hadamard-quotient": ([x, y]) => hadamard([x, toPower(y, -1)]),
  "infinity-norm": ([x]) =>
    tensorWord("max-entries", [functionWord("abs", column(x))], { rows: null, cols: null }),
  inverse: ([x]) => inverseWord(x),
  "log-sum-exp": ([x]) =>
    isMatrix(x)
      ? functionWord("ln", sumOfEntries(functionWord("exp", x)))
      : tensorWord("log-sum-exp", [column(x)], { rows: null, cols: null }),
  "matrix-power": ([x, y]) => matrixPower(x, y),
  "mean-entries": ([x]) => mean(x),
  multiply: ([x, y]) => (isScalar(x) ? times([x], y) : isScalar(y) ? times([y], x) : chain([x, y])),
  negate: ([x]) => negative(x),
  norm: ([x]) => norm(column(x)),
  "one-norm": ([x]) => sumOfEntries(functionWord("abs", column(x))),
  "p-norm": ([x, p]) => powerWord(sumOfEntries(powerWord(functionWord("abs", column(x)), p)), toPower(p, -1)),
  power: ([x, y]) => powerWord(x, y),
  softmax: ([x]) => (isMatrix(x) ? softmaxOfRows(x) : isRow(x) ? null : tensorWord("softmax", [x], x)),
  sqrt: ([x]) => powerWord(x, numberWord(HALF)),
  "sum-entries": ([x]) => sumOfEntries(x),
  trace: ([x]) => trace(x),
  transpose: ([x]) => transpose(x),
  "variance-entries": ([x]) =>
    times(
      [reciprocalCount(x), toPower(norm(column(addWords([x, negative(spreadMean(x))]))), 2)],
      numberWord(ONE),
    ),
}

/** Operators that stand in words by their name. */
const BY_NAME: ReadonlySet<string> = new Set([
  "cross",
  "determinant",
  "eigenvalue",
  "kronecker",
  "matrix-cos",
  "matrix-exp",
  "matrix-ln",
  "matrix-real-power",
  "matrix-sin",
  "max-entries",
  "nuclear-norm",
  "pseudo-inverse",
  "singular-value",
  "vec",
])

/** An operator applied to words, in words; null where it has no writing of its own. */
export function operatorWord(
  { operator }: Term & { readonly type: "apply" },
  args: readonly Word[],
  axes: Axes,
): Word | null {
  const [first, second = numberWord(ONE)] = args
  if (!first) return null
  if (operator === "add") return addWords(args)
  const writing = WRITINGS[operator]
  if (writing) return writing([first, second], axes)
  if (operatorById(operator)?.meaning.means === "elementwise") return functionWord(operator, first)
  if (BY_NAME.has(operator) && !isRow(first)) return tensorWord(operator, args, axes)
  return null
}
