"use client"

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react"

/** What the handle of an item needs. */
interface HandleEvents {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerUp: () => void
  readonly onPointerCancel: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** The items of a list as they stand while one of them is dragged, and how to drag one. */
export interface Reordering<Item> {
  readonly items: readonly Item[]
  /** The id of the item that is dragged. */
  readonly dragged: string | null
  readonly handle: (id: string) => HandleEvents
}

/**
 * Lets the items of a list be put in another order, by a handle that is dragged or by the arrow keys on it. The items are elements with
 * `data-reorder-item`; `move` is called once, when the hand lets go, with the number of places.
 */
export function useReorder<Item extends { readonly id: string }>(
  items: readonly Item[],
  move: (id: string, by: number) => void,
): Reordering<Item> {
  const [drag, setDrag] = useState<{ readonly id: string; readonly to: number } | null>(null)
  const start = useRef(0)
  const placeOf = (id: string) => items.findIndex((item) => item.id === id)
  const dragged = drag === null ? undefined : items[placeOf(drag.id)]
  const shown =
    drag !== null && dragged !== undefined
      ? items.filter(({ id }) => id !== drag.id).toSpliced(drag.to, 0, dragged)
      : items
  const handle = (id: string): HandleEvents => ({
    onPointerDown(event) {
      if (event.button !== 0) return
      event.stopPropagation()
      event.currentTarget.setPointerCapture(event.pointerId)
      start.current = placeOf(id)
      setDrag({ id, to: start.current })
    },
    onPointerMove(event) {
      if (drag?.id !== id) return
      const to = placeUnder(event.currentTarget, event.clientY)
      if (to !== null && to !== drag.to) setDrag({ id, to })
    },
    onPointerUp() {
      if (drag?.id === id && drag.to !== placeOf(id)) move(id, drag.to - placeOf(id))
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
    onKeyDown(event) {
      const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0
      if (event.key === "Escape" && drag !== null) setDrag(null)
      if (by === 0) return
      event.preventDefault()
      event.stopPropagation()
      move(id, by)
    },
  })
  return { items: shown, dragged: drag?.id ?? null, handle }
}

/** The place in the list at a height of the screen, from the middles of the other items; null outside of a list. */
function placeUnder(handle: HTMLElement, y: number): number | null {
  const own = handle.closest("[data-reorder-item]")
  const list = own?.parentElement
  if (!own || !list) return null
  const others = [...list.children].filter((item) => item !== own)
  return others.filter((item) => {
    const { top, height } = item.getBoundingClientRect()
    return y > top + height / 2
  }).length
}
