import { SCALAR, type Shape } from "../../shape"
import type { Term } from "../../term"
import type { Surface } from "../surface"
import { elaborateApply, elaborateArray, elaboratePattern } from "./arrays"
import { blockRow } from "./blocks"
import { elaborateBars, elaborateCall, elaborateFraction } from "./calls"
import { applyOperator, type Context, latexOf, placeholder, refuseTerm } from "./context"
import {
  definitionOf,
  elaborateAt,
  elaborateDerivative,
  elaborateDifferential,
  elaborateSlope,
} from "./derivatives"
import { entryAt, readIndices } from "./indices"
import { elaborateLetter } from "./letters"
import { elaborateNorm } from "./norms"
import { elaborateEntryPower, elaborateMark, elaboratePower } from "./powers"
import { elaborateInfix, elaborateJuxtaposed } from "./products"
import { elaborateBig } from "./ranges"
import { elaborateSlice, isSlice } from "./slices"

/** Gives a surface tree its meaning: names, shapes, operators. `expected` is the shape of what it is added to, for `\mathbf 0`. */
export function elaborate(surface: Surface, context: Context, expected?: Shape): Term {
  if (context.problem.error) return placeholder(surface.span)
  const defined = definitionOf(context, surface)
  if (defined) return elaborate(defined, context, expected)
  switch (surface.type) {
    case "number":
      return { type: "number", value: surface.value, shape: SCALAR, span: surface.span }
    case "letter":
      return elaborateLetter(context, surface, expected)
    case "group":
      return elaborate(blockRow(context, surface) ?? surface.of, context, expected)
    case "add":
      return elaborateSum(context, surface, expected)
    case "juxtapose":
      return { ...elaborateJuxtaposed(context, surface.factors), span: surface.span }
    case "infix":
      return elaborateInfix(context, surface.sign, surface.left, surface.right, surface.span)
    case "fraction":
      return elaborateFraction(context, surface.num, surface.den, surface.span)
    case "power":
      return elaboratePower(context, surface)
    case "entry-power":
      return elaborateEntryPower(context, surface)
    case "mark":
      return elaborateMark(context, surface)
    case "entry":
      return elaborateEntry(context, surface)
    case "call":
      return elaborateCall(context, surface)
    case "apply":
      return elaborateApply(context, surface)
    case "bars":
      return elaborateBars(context, surface)
    case "norm":
      return elaborateNorm(context, surface)
    case "big":
      return elaborateBig(context, surface)
    case "array":
      return elaborateArray(context, surface)
    case "pattern":
      return elaboratePattern(context, surface)
    case "derivative":
      return elaborateDerivative(context, surface)
    case "differential":
      return elaborateDifferential(context, surface)
    case "slope":
      return elaborateSlope(context, surface)
    case "at":
      return elaborateAt(context, surface)
    case "dots":
      return refuseTerm(context, "unsupported/dots", surface.span, {})
  }
}

const isZeroLetter = (surface: Surface): boolean =>
  surface.type === "group" ? isZeroLetter(surface.of) : surface.type === "letter" && surface.letter === "0"

/** Adds; `\mathbf 0` takes the shape of the other terms. */
function elaborateSum(context: Context, sum: Surface & { type: "add" }, expected?: Shape): Term {
  const shaped = sum.terms.map((term) =>
    isZeroLetter(term.of) ? null : elaborate(term.of, context, expected),
  )
  const known = shaped.find((term) => term !== null)?.shape ?? expected
  const array = context.lines && shaped.find((term) => term !== null && term.shape.kind !== "scalar")?.shape
  const terms = sum.terms.map(({ negative, of }, k) => {
    const whole = shaped[k] ?? elaborate(of, context, known)
    // In a line `1 - \sigma(\bm z)` means ones; a function on a card has to say so.
    const isOne = of.type === "number" && whole.type === "number" && whole.value.num === whole.value.den
    const term: Term = array && isOne ? { type: "ones", shape: array, span: whole.span } : whole
    return negative ? negated(context, term) : term
  })
  const [only] = terms
  if (only && terms.length === 1) return { ...only, span: sum.span }
  return applyOperator(context, "add", terms, sum.span)
}

/** A minus before a number belongs to the number. */
function negated(context: Context, term: Term): Term {
  if (term.type === "number" && !context.problem.error) {
    return { ...term, value: { num: -term.value.num, den: term.value.den } }
  }
  return applyOperator(context, "negate", [term], term.span)
}

/** `(W\bm x)_1`, `(X^{-1})_{21}` */
function elaborateEntry(context: Context, entry: Surface & { type: "entry" }): Term {
  const of = elaborate(entry.of, context)
  if (context.problem.error) return of
  if (isSlice(entry.subscript))
    return elaborateSlice(context, of, latexOf(context, of), entry.subscript, entry.span)
  const at = readIndices(context, entry.subscript, of.shape, latexOf(context, of))
  return at ? entryAt(context, of, at, entry.span) : of
}
