"use client"

import { LateView } from "@/components/ui/late-view"
import type { DerivativeFields } from "@/lib/cards/derivative-card"
import { lateCardPart } from "../late-card-view"
import { usePlotOf } from "./plot-of"

/** The values of which function, and by what it is differentiated besides. */
export interface PointValuesProps {
  readonly sourceId: string
  readonly derivative?: { readonly fields: DerivativeFields; readonly notation: string }
  readonly reachable: boolean
}

const part = lateCardPart(() => import("./point-values-view").then((module) => module.PointValuesView))

/** The value of a function, or of its derivative, at the point of its plot; nothing where the function has no plot. */
export function PointValues(props: PointValuesProps) {
  const plotId = usePlotOf(props.sourceId)
  return plotId === null ? null : <LateView part={part} props={{ ...props, plotId }} />
}
