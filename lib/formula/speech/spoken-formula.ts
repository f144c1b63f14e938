import type { Language } from "../../language/language"
import type { KatexNode } from "../katex-tree"
import { type MathNode, speak } from "./speak"

/** The mathematics in a tree that was built with it, null in one that was not. */
function mathOf(tree: KatexNode): MathNode | null {
  const node = tree as MathNode
  if (node.type === "math") return node
  for (const child of tree.children ?? []) {
    const found = mathOf(child)
    if (found) return found
  }
  return null
}

/** The formula of a typesetter's tree in words, worked out when it is first asked for; empty where the tree holds no mathematics. */
export function spokenFormula(tree: KatexNode): (language: Language) => string {
  const math = mathOf(tree)
  const said = new Map<Language, string>()
  return (language) => {
    const words = said.get(language) ?? (math ? speak(math, language) : "")
    said.set(language, words)
    return words
  }
}
