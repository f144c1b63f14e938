import { multiply } from "../index-form/build"
import type { IndexForm, Place } from "../index-form/nodes"
import type { PrintContext } from "./context"
import { findMatrixForm } from "./words/find"

const isIndex = (place: Place, id: number): boolean => place.at === "index" && place.index.id === id

/**
 * What machine learning writes for ∂(Wx)/∂W: where the entry is δ_ki times something in j alone, that something as a row. Null
 * where the tensor has another pattern.
 */
export function shorthandOf(form: IndexForm, context: PrintContext): string | null {
  const [k, ...otherOutputs] = form.output
  const [i, j, ...otherInputs] = form.wrt
  if (!k || !i || !j || otherOutputs.length + otherInputs.length > 0 || context.order !== 1) return null
  const factors = form.body.node === "multiply" ? form.body.factors : [form.body]
  const rest = factors.filter(
    (factor) =>
      !(
        factor.node === "delta" &&
        ((isIndex(factor.i, k.id) && isIndex(factor.j, i.id)) ||
          (isIndex(factor.i, i.id) && isIndex(factor.j, k.id)))
      ),
  )
  if (rest.length !== factors.length - 1) return null
  const node = multiply(rest)
  if (!node.free.some((index) => index.id === j.id) || node.free.length !== 1) return null
  return findMatrixForm(node, null, j, context)?.latex ?? null
}
