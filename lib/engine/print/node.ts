import type { Node } from "../index-form/nodes"
import type { PrintContext } from "./context"
import type { Letters } from "./letters"
import { nodeTex } from "./node-tex"
import { signed } from "./tex"
import { scopeWithWords } from "./words/scope"

/** The index form as LaTeX: small letters with indices, sums with their ranges, no bracket too many. */
export function printNode(node: Node, context: PrintContext, letters: Letters): string {
  return signed(nodeTex(node, scopeWithWords(context, letters)))
}
