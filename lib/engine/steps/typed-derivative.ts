import type { Derivative } from "../answer"
import type { PrintContext } from "../print/context"

/** The pending derivative of what was typed, without its left-hand side: `\frac{\partial}{\partial \bm{x}}\left(…\right)`. */
export function typedDerivative(
  typed: string,
  kind: Derivative["kind"],
  { wrt, order, mixed }: Pick<PrintContext, "wrt" | "order" | "mixed">,
): string {
  const { declaration, index } = wrt
  const { shape } = declaration
  const written = (place: PrintContext["wrt"]): string => {
    const { latex } = place.declaration
    const at = place.index
    return at ? `${latex}_{${at.join(at.some((one) => one > 9) ? "," : "")}}` : latex
  }
  const variable = written(wrt)
  const d = kind === "ordinary" ? "\\mathrm{d}" : "\\partial"
  const several =
    shape.kind === "scalar" || shape.kind === "matrix" || index
      ? `${d} ${variable}^${order}`
      : `${d} ${variable}\\,${d} ${variable}^\\top`
  const under = mixed ? mixed.map((place) => `${d} ${written(place)}`).join("\\,") : several
  const operator = order > 1 ? `\\frac{${d}^${order}}{${under}}` : `\\frac{${d}}{${d} ${variable}}`
  return `${operator}\\left(${typed.trim()}\\right)`
}
