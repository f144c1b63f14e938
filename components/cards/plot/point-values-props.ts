import type { DerivativeFields } from "@/lib/cards/derivative-card"

/** The values of which function, and by what it is differentiated besides. */
export interface PointValuesProps {
  readonly sourceId: string
  readonly derivative?: { readonly fields: DerivativeFields; readonly notation: string }
  readonly reachable: boolean
}
