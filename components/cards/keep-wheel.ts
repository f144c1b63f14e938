import type { PointerEvent } from "react"

/**
 * For `onPointerEnter` of a part that may scroll: marks it as keeping the wheel exactly while there is something to scroll, so that
 * the wheel moves the board everywhere else.
 */
export function keepWheel({ currentTarget }: PointerEvent<HTMLElement>): void {
  const { scrollWidth, clientWidth, scrollHeight, clientHeight, classList } = currentTarget
  const tall = scrollHeight > clientHeight + 1 && getComputedStyle(currentTarget).overflowY !== "hidden"
  classList.toggle("nowheel", tall || scrollWidth > clientWidth + 1)
}
