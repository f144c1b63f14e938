import { ChartSpline } from "lucide-react"
import { placePlot } from "../session/plot-actions"
import { defineCommand } from "./define"
import { refuseWithoutWriting } from "./refusals"

/** Places a plot of the selected function; without a selection, one whose function is still to be chosen. */
export const placePlotCommand = defineCommand({
  id: "place-plot",
  group: "cards",
  label: { en: "Plot", ja: "グラフ" },
  icon: ChartSpline,
  shortcuts: ["G"],
  refusal: refuseWithoutWriting,
  run: placePlot,
})
