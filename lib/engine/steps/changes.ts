import type { Index, Node } from "../index-form/nodes"
import { mapParts } from "../index-form/substitute"

/** A part of a form that a rule fitted, and what the rule made of it. */
export interface Change {
  readonly before: Node
  readonly after: Node
}

/** A form with some of its parts exchanged. */
export function withChanges(form: Node, changes: readonly Change[]): Node {
  const by = new Map(changes.map(({ before, after }) => [before.uid, after]))
  const done = new Map<number, Node>()
  const visit = (node: Node): Node => {
    const known = by.get(node.uid) ?? done.get(node.uid)
    if (known) return known
    const result = mapParts(node, visit)
    done.set(node.uid, result)
    return result
  }
  return visit(form)
}

/** Whether both sides of a change can be shown by themselves: all their free indices are among these. */
export const standsAlone = ({ before, after }: Change, shown: readonly Index[]): boolean =>
  [...before.free, ...after.free].every((index) => shown.some(({ id }) => id === index.id))
