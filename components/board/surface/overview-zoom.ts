/** Below the first zoom the overview comes, above the second the cards come back: a hand that rests between them sees no flicker. */
const THRESHOLD = { enter: 0.35, leave: 0.37 } as const

/** Whether the overview is shown at a zoom, given whether it is shown already. */
export function needsOverview(zoom: number, isShown: boolean): boolean {
  return zoom < (isShown ? THRESHOLD.leave : THRESHOLD.enter)
}
