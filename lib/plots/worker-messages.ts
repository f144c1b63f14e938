import type { Plot, PlotRequest } from "./plot"
import type { PointNumbers, PointRequest } from "./point-numbers"

/** What the worker of a page can be asked: for a picture, or for numbers at the point of one. */
export type PlotTask = { readonly draw: PlotRequest } | { readonly numbers: PointRequest }

/** What it answers. */
export type PlotAnswer = { readonly plot: Plot } | { readonly point: PointNumbers | null }

/** A task on its way, with the number that its answer carries back. */
export type PlotMessage = { readonly job: number; readonly task: PlotTask }

/** An answer on its way, and before all others that the worker is ready. */
export type PlotReply =
  | { readonly ready: true }
  | { readonly ready: false; readonly job: number; readonly answer: PlotAnswer }
