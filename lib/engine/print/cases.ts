import { add, multiply, number } from "../index-form/build"
import { KIND_BITS } from "../index-form/intern"
import { Keys } from "../index-form/key"
import type { Node } from "../index-form/nodes"
import { mapParts } from "../index-form/substitute"
import { rational } from "../rational"
import { SIGNS } from "./comparison"
import { fold } from "./expanded/instantiate"

const MIRRORED: Readonly<Record<string, string>> = { ">": "<", "\\ge": "\\le", "<": ">", "\\le": "\\ge" }

/** More conditions than this are left as indicators. */
const MOST_CONDITIONS = 8

type Indicator = Node & { readonly node: "function" }

const isIndicator = (node: Node): node is Indicator =>
  node.node === "function" && Object.hasOwn(SIGNS, node.fn)

const BINDERS: ReadonlySet<Node["node"]> = new Set(["sum", "product", "tensor", "call", "pick"])

/** The indicators of a formula, in order; null where one stands inside a sum or a function of a whole, which cases do not reach. */
function indicatorsOf(node: Node): Indicator[] | null {
  const found = new Set<Indicator>()
  let isReached = true
  const visit = (part: Node, bound: boolean): Node => {
    if (isIndicator(part)) {
      if (bound) isReached = false
      found.add(part)
    }
    return mapParts(part, (inner) => visit(inner, bound || BINDERS.has(part.node)))
  }
  visit(node, false)
  return isReached ? [...found] : null
}

const opposite = (node: Node): Node => fold(multiply([number(rational(-1)), node]))

/** Whether one condition holds exactly where the other does not: `x < 0` and `x \ge 0`. */
const isNegation = (one: Indicator, other: Indicator): boolean =>
  [one.fn, other.fn].sort().join() === "is-nonnegative,is-positive" &&
  isSame(fold(one.arg), opposite(other.arg))

/** Whether two formulas are the same up to the names of bound indices. */
const isSame = (one: Node, other: Node): boolean => {
  if (one === other) return true
  const keys = new Keys()
  return keys.of(one) === keys.of(other)
}

/** The formula where a condition holds, or does not. */
const settled = (node: Node, condition: Indicator, holds: boolean): Node => {
  const put = (part: Node): Node => {
    if (isIndicator(part) && isSame(part, condition)) return number(holds ? 1 : 0)
    if (isIndicator(part) && isNegation(part, condition)) return number(holds ? 0 : 1)
    return mapParts(part, put)
  }
  return fold(put(node))
}

interface Row {
  readonly value: Node
  /** Each condition with whether it holds; a row counts where none before it did. */
  readonly where: readonly (readonly [Indicator, boolean])[]
}

/** The rows of a formula; first those under the condition that leaves the fewest others open. */
function rowsOf(node: Node): Row[] {
  const choices = (indicatorsOf(node) ?? []).map((condition) => ({
    condition,
    yes: settled(node, condition, true),
    no: settled(node, condition, false),
  }))
  const open = (one: Node): number => indicatorsOf(one)?.length ?? 0
  const [first, ...others] = choices
  if (!first) return [{ value: node, where: [] }]
  const { condition, yes, no } = others.reduce(
    (best, one) => (open(one.yes) < open(best.yes) ? one : best),
    first,
  )
  if (yes === no) return rowsOf(yes)
  const under = rowsOf(yes).map((row) => ({ ...row, where: [[condition, true] as const, ...row.where] }))
  return merged([...under, ...rowsOf(no)])
}

/** Rows at the end that have one value are one row. */
function merged(rows: readonly Row[]): Row[] {
  const last = rows.at(-1)
  const from = rows.findLastIndex((row) => row.value !== last?.value) + 1
  return last
    ? [...rows.slice(0, from), { value: last.value, where: rows.length - from === 1 ? last.where : [] }]
    : []
}

/** What the printer of cases is told: how values and the sides of conditions are written, and which variable stands on the left of them. */
interface CasesWriter {
  readonly value: (node: Node) => string | null
  readonly side: (node: Node) => string
  readonly variable: string
  /** Whether the formula is one entry, so that conditions may hold for some entries only. */
  readonly isEntry: boolean
}

function mentions(node: Node, name: string): boolean {
  let found = node.node === "entry" && node.name === name
  mapParts(node, (part) => {
    found ||= mentions(part, name)
    return part
  })
  return found
}

/** `1 - |x| \ge 0` as `|x| \le 1`: terms with a minus change sides, and the variable stands on the left. */
function conditionTex({ arg, fn }: Indicator, holds: boolean, { side, variable }: CasesWriter): string {
  const sign = (holds ? SIGNS[fn]?.sign : SIGNS[fn]?.opposite) ?? "="
  const terms = arg.node === "add" ? arg.terms : [arg]
  const isMinus = (term: Node): boolean =>
    term.node === "number"
      ? term.value.num < 0n
      : term.node === "multiply" &&
        term.factors.some((factor) => factor.node === "number" && factor.value.num < 0n)
  const left = add(terms.filter((term) => !isMinus(term)))
  const right = opposite(add(terms.filter(isMinus)))
  const turned =
    left.node === "number" ? right.node !== "number" : !mentions(left, variable) && mentions(right, variable)
  return turned
    ? `${side(right)} ${MIRRORED[sign] ?? sign} ${side(left)}`
    : `${side(left)} ${sign} ${side(right)}`
}

/** A formula with indicators (Iverson's brackets) as a definition by cases; null when it has none, or when a value has no notation. */
export function casesTex(node: Node, writer: CasesWriter): string | null {
  if ((node.kinds & KIND_BITS.function) === 0) return null
  const indicators = indicatorsOf(node)
  if (!indicators || indicators.length === 0 || indicators.length > MOST_CONDITIONS) return null
  if (!writer.isEntry && indicators.some((one) => one.free.length > 0)) return null
  const rows = rowsOf(node)
  const [first] = rows
  if (first && rows.length === 1) return writer.value(first.value)
  const [condition, ...more] = first?.where ?? []
  const lines = rows.map(({ value, where }, at) => {
    const isLast = at === rows.length - 1
    // Of two rows the second holds where the one condition of the first does not.
    const known =
      isLast && rows.length === 2 && condition && more.length === 0
        ? [[condition[0], !condition[1]] as const]
        : isLast
          ? []
          : where
    const text = writer.value(value)
    const conditions = known.map(([one, holds]) => conditionTex(one, holds, writer)).join(",\\ ")
    return text === null ? null : `${text} & ${conditions || "\\text{otherwise}"}`
  })
  return lines.every((line) => line !== null) ? `\\begin{cases} ${lines.join(" \\\\ ")} \\end{cases}` : null
}
