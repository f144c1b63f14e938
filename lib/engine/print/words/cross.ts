import { add, atNumber, entry, multiply, number } from "../../index-form/build"
import { Keys } from "../../index-form/key"
import type { Node } from "../../index-form/nodes"
import { rational } from "../../rational"
import { variableWord } from "./leaf-words"
import { keys, make, marked } from "./make"
import { isColumn, type Word } from "./word"

/** The two other places behind each of three, in turn. */
const TURNS = [
  [2, 3],
  [3, 1],
  [1, 2],
] as const

/** The vector product of two columns with three entries. */
const crossWord = (left: Word, right: Word): Word =>
  make(
    { word: "tensor", fn: "cross", args: [left, right] },
    { rows: 3, cols: null },
    `zFcross(${keys([left, right])})`,
    marked(left) + marked(right) + 1,
  )

const columnOf = (name: string): Word => variableWord(name, { rows: 3, cols: null })

/** The names in the first two places of a product of entries, u_2 v_3. */
function namesIn(node: Node): [string, string] | null {
  const first =
    node.node === "add"
      ? node.terms.find((term) => term.node === "multiply" && term.factors.length === 2)
      : null
  if (first?.node !== "multiply") return null
  const [left, right] = first.factors
  const isEntry =
    left?.node === "entry" && right?.node === "entry" && left.at.length === 1 && right.at.length === 1
  return isEntry ? [left.name, right.name] : null
}

/** Three written-out entries as the vector product of two variables; null when they are none. */
export function crossOfEntries(cases: readonly Node[]): Word | null {
  const [first] = cases
  const names = cases.length === 3 && first ? namesIn(first) : null
  if (!names) return null
  const known = new Keys()
  const isCross = (u: string, v: string): boolean =>
    TURNS.every(([i, j], k) => {
      const product = (p: number, q: number): Node =>
        multiply([entry(u, [atNumber(p)]), entry(v, [atNumber(q)])])
      const expected = add([product(i, j), multiply([number(rational(-1)), ...factors(product(j, i))])])
      const own = cases[k]
      return own !== undefined && known.of(own) === known.of(expected)
    })
  const [u, v] = names
  const order = isCross(u, v) ? [u, v] : isCross(v, u) ? [v, u] : null
  const [left, right] = order ?? []
  return left !== undefined && right !== undefined ? crossWord(columnOf(left), columnOf(right)) : null
}

const factors = (node: Node): readonly Node[] => (node.node === "multiply" ? node.factors : [node])

/** Place and sign of a written-out entry of a variable: `v_2`, `-v_2`. */
function signedEntry(word: Word | undefined): { name: string; place: number; sign: number } | null {
  const body =
    word?.word === "scaled" && word.of === null && word.scalars.length === 1 ? word.scalars[0] : word
  const sign = word?.word === "scaled" ? Number(word.coefficient.num) / Number(word.coefficient.den) : 1
  if (body?.word !== "node" || body.node.node !== "entry" || Math.abs(sign) !== 1) return null
  const [place, more] = body.node.at
  return place?.at === "number" && !more ? { name: body.node.name, place: place.value, sign } : null
}

/** The variable v of the matrix that makes v × x of x, and 1, or -1 for x × v; null for other written-out matrices. */
function skewOf(word: Word): { column: Word; sign: number } | null {
  if (word.word !== "array" || word.cells.length !== 3 || word.cells.some((row) => row.length !== 3))
    return null
  const at = (i: number, j: number) => signedEntry(word.cells[i - 1]?.[j - 1])
  const model = at(3, 2)
  const isZero = (cell: Word | undefined): boolean => cell?.word === "number" && cell.value.num === 0n
  if (!model || ![0, 1, 2].every((k) => isZero(word.cells[k]?.[k]))) return null
  const fits = TURNS.every(([i, j], k) => {
    const [below, above] = [at(j, i), at(i, j)]
    const isOwn = (one: typeof below, sign: number): boolean =>
      one !== null && one.name === model.name && one.place === k + 1 && one.sign === sign
    return isOwn(below, model.sign) && isOwn(above, -model.sign)
  })
  return fits ? { column: columnOf(model.name), sign: model.sign } : null
}

/** Matrices of vector products beside columns as vector products: `[v]_\times x` is `v × x`. */
export function withCrosses(words: readonly Word[]): readonly Word[] {
  const last = words.at(-1)
  const before = words.at(-2)
  const skew = last && before && isColumn(last) ? skewOf(before) : null
  if (!skew || !last) return words
  const product = skew.sign > 0 ? crossWord(skew.column, last) : crossWord(last, skew.column)
  return withCrosses([...words.slice(0, -2), product])
}
