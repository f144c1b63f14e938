import { Keys } from "../index-form/key"
import type { Node } from "../index-form/nodes"
import { mapParts } from "../index-form/substitute"
import type { RuleContext, Untouched } from "../rules/define"
import type { Declaration } from "../term"

/** Says whether nodes depend on a variable; every node is looked through once. */
function createMentions(): RuleContext["mentions"] {
  const known = new Map<string, Map<number, boolean>>()
  return (node, variable) => {
    const answers = known.get(variable) ?? new Map<number, boolean>()
    known.set(variable, answers)
    const search = (part: Node): boolean => {
      if (part.node === "entry") return part.name === variable
      const found = answers.get(part.uid)
      if (found !== undefined) return found
      let result = false
      // The parts are looked at, not changed: the node that comes back is the same one.
      mapParts(part, (inner) => {
        result = result || search(inner)
        return inner
      })
      answers.set(part.uid, result)
      return result
    }
    return search(node)
  }
}

/** One bit for each rule and node; both are numbered from 0. */
class UntouchedNodes implements Untouched {
  /** By node; one number holds the bits of 31 rules. */
  private readonly words: number[][] = []

  has(rule: number, uid: number): boolean {
    return (((this.words[Math.floor(rule / 31)]?.[uid] ?? 0) >> (rule % 31)) & 1) === 1
  }

  add(rule: number, uid: number): void {
    const at = Math.floor(rule / 31)
    const words = this.words[at] ?? []
    this.words[at] = words
    while (words.length <= uid) words.push(0)
    words[uid] = (words[uid] ?? 0) | (1 << (rule % 31))
  }
}

/** What rules may ask during one derivation with these variables. */
export function createRuleContext(declarations: readonly Declaration[]): RuleContext {
  const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]))
  const symmetric = new Set(
    declarations
      .filter((one) => one.symmetric || one.positiveDefinite || one.diagonal)
      .map((declaration) => declaration.name),
  )
  return {
    untouched: new UntouchedNodes(),
    mentions: createMentions(),
    declaration: (name) => byName.get(name),
    keys: new Keys(),
    symmetricKeys: new Keys({ symmetric }),
    hasSymmetric: symmetric.size > 0,
  }
}
