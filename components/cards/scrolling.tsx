"use client"

import { type ReactNode, useEffect, useRef } from "react"
import { classNames } from "@/components/ui/class-names"
import { keepWheel } from "./keep-wheel"

/** A formula that is wider than its card even when it is shrunk scrolls by itself, with a shade where there is more. */
export function Scrolling({
  className,
  children,
}: {
  readonly className?: string
  readonly children: ReactNode
}) {
  const row = useRef<HTMLDivElement>(null)
  const inner = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (row.current === null || inner.current === null) return
    return followOverflow(row.current, inner.current)
  }, [])
  return (
    <div
      ref={row}
      className={classNames("scroll-sideways min-w-0 py-1.5", className)}
      onPointerEnter={keepWheel}
    >
      <div ref={inner} className="w-fit min-w-full">
        {children}
      </div>
    </div>
  )
}

/** Rows by the elements whose sizes decide whether they overflow; one observer serves all cards. */
const rows = new Map<Element, HTMLElement>()
let observer: ResizeObserver | null = null

function followOverflow(row: HTMLElement, inner: HTMLElement): () => void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const changed = rows.get(target)
      if (changed === undefined) continue
      const overflows = changed.toggleAttribute(
        "data-overflows",
        changed.scrollWidth > changed.clientWidth + 1,
      )
      // Arrow keys scroll what has the focus.
      if (overflows) changed.tabIndex = 0
      else changed.removeAttribute("tabindex")
    }
  })
  for (const element of [row, inner]) {
    rows.set(element, row)
    observer.observe(element)
  }
  return () => {
    for (const element of [row, inner]) {
      observer?.unobserve(element)
      rows.delete(element)
    }
  }
}
