import type { Bilingual } from "../answer"
import type { IndexForm, Lambda, Node } from "../index-form/nodes"
import { mapParts } from "../index-form/substitute"
import { operatorById } from "../operators"
import type { PrintContext } from "./context"
import { nextLetter } from "./letters"
import { nodeTex } from "./node-tex"
import { signed } from "./tex"
import { scopeWithWords, wordsOf } from "./words/scope"

/** An argument in words; a running index as rank stands for any of them. */
function argumentTex(arg: Lambda, context: PrintContext): string | null {
  if (arg.body.node === "ordinal" && arg.indices.length === 0 && arg.body.free.length > 0)
    return nextLetter(new Map(), context)
  const whole = wordsOf(context).printer.whole(arg)
  if (whole) return signed(whole)
  return arg.indices.length === 0 ? signed(nodeTex(arg.body, scopeWithWords(context, new Map()))) : null
}

/** What the less common functions in a result mean, each once, in the order in which they stand there. */
export function remarksOn(form: IndexForm, context: PrintContext): readonly Bilingual[] {
  const remarks = new Map<string, Bilingual>()
  const seen = new Set<Node>()
  const visit = (node: Node): Node => {
    if (seen.has(node)) return node
    seen.add(node)
    const remark = node.node === "tensor" ? operatorById(node.fn)?.remark : undefined
    const args = node.node === "tensor" && remark ? node.args.map((arg) => argumentTex(arg, context)) : []
    if (remark && args.every((arg) => arg !== null)) {
      const sentence = remark(args)
      remarks.set(sentence.en, sentence)
    }
    return mapParts(node, visit)
  }
  visit(form.body)
  return [...remarks.values()]
}
