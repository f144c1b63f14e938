import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"
import { mapTerm } from "../term-edits"
import type { Slip } from "./define"

/** What is differentiated in a term, as a derivative by a variable or as a differential. */
export const differentiationsIn = (term: Term): (Term & { type: "derivative" | "differential" })[] =>
  [...termsOf(term)].filter((part) => part.type === "derivative" || part.type === "differential")

/** Whether a variable stands in a term. */
export const holds = (term: Term, name: string): boolean =>
  [...termsOf(term)].some((part) => part.type === "variable" && part.name === name)

/** The term with one part of it replaced, and what the letters in the new part are worth. */
export const slipAt = (whole: Term, part: Term, other: Term, stands: Slip["stands"] = new Map()): Slip => ({
  term: mapTerm(whole, (found) => (found === part ? other : null)),
  stands,
})

/** An operator applied, with the shape and the place of another term. */
export const applied = (operator: string, args: readonly Term[], { shape, span }: Term): Term => ({
  type: "apply",
  operator,
  args,
  shape,
  span,
})
