import { termsOf } from "../../syntax/elaborate/finish"
import type { Term } from "../../term"

/** Whether one of these operators of the registry stands in a term. */
export const mentions = (term: Term, ...operators: readonly string[]): boolean =>
  [...termsOf(term)].some((part) => part.type === "apply" && operators.includes(part.operator))
