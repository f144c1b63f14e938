import { atIndex, atNumber, delta, entry, freshIndex, multiply, number, pick } from "../index-form/build"
import type { Node, Place } from "../index-form/nodes"
import { axes, type Size } from "../shape"
import { defineRule, type RuleContext } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** The axis along which the entries of cases count 1, 2, 3, … while everything else is the same; −1 when there is none. */
function countingAxis(cases: readonly (readonly Place[])[]): number {
  const [first] = cases
  if (!first) return -1
  return first.findIndex((_, axis) =>
    cases.every((at, k) =>
      at.every((place, other) => {
        const model = first[other]
        if (other === axis) return place.at === "number" && place.value === k + 1
        return (
          place === model || (place.at === "number" && model?.at === "number" && place.value === model.value)
        )
      }),
    ),
  )
}

const withPlace = (at: readonly Place[], axis: number, place: Place): Place[] =>
  at.map((old, k) => (k === axis ? place : old))

function fromEntries(place: Place, cases: readonly Node[], context: RuleContext): Node | null {
  const entries = cases.flatMap((node) => (node.node === "entry" ? [node] : []))
  const [first] = entries
  if (!first || entries.length !== cases.length || entries.some((one) => one.name !== first.name)) return null
  const axis = countingAxis(entries.map((one) => one.at))
  const declaration = context.declaration(first.name)
  const size: Size | undefined = declaration && axes(declaration.shape)[axis]
  return size === cases.length ? entry(first.name, withPlace(first.at, axis, place)) : null
}

/** (δ_1j, …, δ_nj) as the row or column of an identity matrix. */
function fromDeltas(place: Place, cases: readonly Node[]): Node | null {
  const pairs = cases.flatMap((node) => (node.node === "delta" ? [[node.i, node.j]] : []))
  if (pairs.length !== cases.length) return null
  const axis = countingAxis(pairs)
  const other = pairs[0]?.[1 - axis]
  const fits = axis >= 0 && other?.at === "index" && other.index.size === cases.length
  return fits ? delta(place, other) : null
}

/** What all cases are at their place: equal, counted entries or deltas, or products of such. */
function common(place: Place, cases: readonly Node[], context: RuleContext): Node | null {
  const [first] = cases
  if (!first || cases.every((one) => one === first)) return first ?? null
  if (first.node !== "multiply") return fromEntries(place, cases, context) ?? fromDeltas(place, cases)
  const products = cases.flatMap((one) => (one.node === "multiply" ? [one.factors] : []))
  const fits =
    products.length === cases.length && products.every((one) => one.length === first.factors.length)
  if (!fits) return null
  const factors = first.factors.map((_, k) =>
    common(
      place,
      products.flatMap((product) => product.slice(k, k + 1)),
      context,
    ),
  )
  const found = factors.flatMap((factor) => factor ?? [])
  return found.length === factors.length ? multiply(found) : null
}

/** (x_1, x_2, x_3) is the vector x when that has three entries. */
export const writtenOutVariableRule = defineRule({
  id: "written-out-variable",
  title: {
    en: "These are all entries of one vector or matrix",
    ja: "並んだ成分を 1 つのベクトル・行列とみる",
  },
  explanation: {
    en: "A list of all entries of a variable is the variable itself.",
    ja: "変数の成分をすべて並べたものは、その変数自身です。",
  },
  on: ["pick"],
  apply: ({ place, cases }, context) => common(place, cases, context),
  samples: () => {
    const variables = [
      ...SAMPLE_VARIABLES,
      { name: "u", latex: "\\bm{u}", shape: { kind: "column", size: 2 } } as const,
    ]
    const [i, j, k] = [atIndex(freshIndex(2)), atIndex(freshIndex(2)), atIndex(freshIndex("n"))]
    const cases = (make: (place: Place) => Node) => [make(atNumber(1)), make(atNumber(2))]
    return {
      variables,
      fires: [
        [
          pick(
            i,
            cases((place) => entry("u", [place])),
          ),
          entry("u", [i]),
        ],
        [
          pick(
            i,
            cases((place) => delta(place, j)),
          ),
          delta(i, j),
        ],
      ],
      never: [
        pick(
          i,
          cases((place) => entry("x", [place])),
        ),
        pick(
          i,
          cases((place) => delta(place, k)),
        ),
        pick(i, [entry("u", [atNumber(2)]), number(1)]),
      ],
    }
  },
})
