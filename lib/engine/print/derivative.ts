import type { Derivative } from "../answer"
import type { IndexForm } from "../index-form/nodes"
import { axes } from "../shape"
import type { PrintContext } from "./context"
import { printMatrixForm } from "./matrix-form"
import { printNode } from "./node"

/** A derivative as people read it: its names, its shape in the layout, matrix words, one entry, and written out. */
export function printDerivative(form: IndexForm, context: PrintContext): Derivative {
  const index = printNode(form.body, context, new Map())
  return {
    kind: "tensor",
    name: { en: "Derivative", ja: "微分" },
    notations: [],
    shape: [...form.output, ...form.wrt]
      .map((axis) => axis.size)
      .concat(axes(context.functionShape).slice(0, 0)),
    compact: printMatrixForm(form.body, form.output[0] ?? null, form.wrt[0] ?? null, context),
    index,
    expanded: index,
    shorthand: null,
  }
}
