import type { PlotFields } from "../cards/plot-card"
import type { Iterate } from "./figures/define"
import { localAt, pointAlong, type Subject } from "./subject"

/** Beyond this the iterates have run away: their numbers say nothing more. */
const RUNAWAY = 1e8

/**
 * Gradient descent from the point of the plot, θ ⇐ θ − α∇f(θ) in the numbers along the axes: the point itself and each of the steps. It ends early
 * where there is no gradient, and where it runs away.
 */
export function descend(
  subject: Subject,
  { rate, steps }: Pick<PlotFields, "rate" | "steps">,
): { readonly iterates: readonly Iterate[]; readonly endsEarly: boolean } {
  const iterates: Iterate[] = []
  let at = pointAlong(subject)
  for (let step = 0; step <= steps; step++) {
    const { value, partials } = localAt(subject, at)
    const gradient = partials.map(([slope = Number.NaN]) => slope)
    iterates.push({ at, value: value[0] ?? Number.NaN, slope: Math.hypot(...gradient) })
    const next = at.map((number, k) => number - rate * (gradient[k] ?? Number.NaN))
    if (!next.every((number) => Number.isFinite(number) && Math.abs(number) < RUNAWAY)) break
    at = next
  }
  return { iterates, endsEarly: iterates.length <= steps }
}
