import { drawPlot } from "./plot"
import { numbersAtPoint } from "./point-numbers"
import type { PlotAnswer, PlotTask } from "./worker-messages"

/** Does what a worker is asked. */
export const answerTask = (task: PlotTask): PlotAnswer =>
  "draw" in task ? { plot: drawPlot(task.draw) } : { point: numbersAtPoint(task.numbers) }
