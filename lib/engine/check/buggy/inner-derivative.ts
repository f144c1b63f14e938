import { rational } from "../../rational"
import { axes } from "../../shape"
import { partsOfTerm, termsOf } from "../../syntax/elaborate/finish"
import { termText } from "../../syntax/term-text"
import type { Term } from "../../term"
import { mapTerm } from "../term-edits"
import { defineBuggyRule, type Slip } from "./define"
import { applied, differentiationsIn, holds, slipAt } from "./differentiations"

/** More inner functions below sums are not tried. */
const MOST = 6

/** The variable where it is held. */
const STILL = "still"

/** Parts that may be the inner function: they hold the variable and are not inside a sum, where an index would get lost. */
function innerParts(term: Term, name: string): Term[] {
  if (term.type === "sum" || term.type === "product" || !holds(term, name)) return []
  const own = term.type === "variable" ? [] : [term]
  return [...own, ...partsOfTerm(term).flatMap((part) => innerParts(part, name))]
}

/** The derivative by an inner function instead of by the variable in it. */
function slips(before: Term): Slip[] {
  return [...termsOf(before)].flatMap((taken): Slip[] => {
    if (taken.type !== "derivative") return []
    const { name, of } = taken
    return innerParts(of, name).flatMap((inner): Slip[] => {
      const text = termText(inner)
      const letter: Term = { type: "variable", name: "inner", shape: inner.shape, span: inner.span }
      const outer = mapTerm(of, (part) => (termText(part) === text ? letter : null))
      if (inner === of || holds(outer, name)) return []
      const whole = taken.at === null
      const sizes = [...axes(of.shape), ...axes(inner.shape)]
      if (sizes.length > 2 || !whole) return []
      const term: Term = {
        ...taken,
        of: outer,
        name: "inner",
        order: sizes.map((_, axis) => axis),
        shape:
          sizes.length === 0
            ? { kind: "scalar" }
            : sizes.length === 1
              ? { kind: "column", size: sizes[0] ?? 1 }
              : { kind: "matrix", rows: sizes[0] ?? 1, cols: sizes[1] ?? 1 },
      }
      return [
        {
          term: mapTerm(before, (part) => (part === taken ? term : null)),
          stands: new Map([["inner", inner]]),
        },
      ]
    })
  })
}

/** A derivative by a number or one entry, in which the inner function stands below a sum: it is moved as a whole by one number. */
function slipsBelowSums(before: Term): Slip[] {
  return differentiationsIn(before).flatMap((taken): Slip[] => {
    if (taken.type !== "derivative" || taken.shape.kind !== "scalar") return []
    const { name, of } = taken
    const sums = [...termsOf(of)].flatMap((part) => (part.type === "sum" ? [part] : []))
    const inner = sums
      .flatMap(({ body }) => innerParts(body, name))
      .filter(({ shape }) => shape.kind === "scalar")
    return inner.slice(0, MOST).map((part) => {
      const still = mapTerm(part, (one) =>
        one.type === "variable" && one.name === name ? { ...one, name: STILL } : null,
      )
      const letter: Term = { type: "variable", name: "inner", shape: part.shape, span: part.span }
      const moved = applied("add", [still, letter], part)
      const place = [...termsOf(of)].find((one) => one.type === "variable" && one.name === name) ?? part
      const zero: Term = { type: "number", value: rational(0), shape: part.shape, span: part.span }
      const text = termText(part)
      const outer = mapTerm(of, (one) => (termText(one) === text ? moved : null))
      const term: Term = { ...taken, of: outer, name: "inner", at: null, order: [] }
      const stands = new Map([
        ["inner", zero],
        [STILL, place],
      ])
      return slipAt(before, taken, term, stands)
    })
  })
}

/** A derivative by a number that also stands beside the inner function, `x^2\\sin(3x)`: the inner function moves as the number itself does. */
function slipsBesideOthers(before: Term): Slip[] {
  return differentiationsIn(before).flatMap((taken): Slip[] => {
    if (taken.type !== "derivative" || taken.at !== null) return []
    const { name, of } = taken
    const place = [...termsOf(of)].find((part) => part.type === "variable" && part.name === name)
    if (place?.shape.kind !== "scalar") return []
    const inner = innerParts(of, name).filter((part) => part !== of && part.shape.kind === "scalar")
    return inner.slice(0, MOST).map((part) => {
      const held = mapTerm(part, (one) =>
        one.type === "variable" && one.name === name ? { ...one, name: STILL } : null,
      )
      const still: Term = { ...place, type: "variable", name: STILL }
      const moved = applied("add", [held, place, applied("negate", [still], place)], part)
      const text = termText(part)
      const outer = mapTerm(of, (one) => (termText(one) === text ? moved : null))
      return slipAt(before, taken, { ...taken, of: outer }, new Map([[STILL, place]]))
    })
  })
}

export const innerDerivative = defineBuggyRule({
  id: "inner-derivative",
  title: {
    en: "The derivative of the inner function is missing (chain rule).",
    ja: "内側の関数の微分が抜けています(連鎖律)。",
  },
  explanation: {
    by: "slip",
    slips: (before) => [...slips(before), ...slipsBelowSums(before), ...slipsBesideOthers(before)],
  },
})
