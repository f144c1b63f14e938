import { atIndex, freshIndex } from "../index-form/build"
import type { Index, Node } from "../index-form/nodes"
import { replaceIndex } from "../index-form/substitute"

/** The index and body of a binder, renamed when the index is among those in use outside, so that nothing from outside is captured. */
export function openBinder(
  index: Index,
  body: Node,
  outside: readonly Index[],
): { index: Index; body: Node } {
  if (!outside.some((other) => other.id === index.id)) return { index, body }
  const renamed = freshIndex(index.size)
  return { index: renamed, body: replaceIndex(body, index, atIndex(renamed)) }
}
