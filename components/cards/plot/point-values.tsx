"use client"

import { LateView } from "@/components/ui/late-view"
import { lateCardPart } from "../late-card-view"
import { usePlotOf } from "./plot-of"
import type { PointValuesProps } from "./point-values-props"

const part = lateCardPart(() => import("./point-values-view").then((module) => module.PointValuesView))

/** The value of a function, or of its derivative, at the point of its plot; nothing where the function has no plot. */
export function PointValues(props: PointValuesProps) {
  const plotId = usePlotOf(props.sourceId)
  return plotId === null ? null : <LateView part={part} props={{ ...props, plotId }} />
}
