import type { ReactNode } from "react"
import { keepWheel } from "./keep-wheel"

/** A formula that is wider than its card even when it is shrunk scrolls by itself; it is never cut off in silence. */
export function Scrolling({ children }: { readonly children: ReactNode }) {
  return (
    <div className="scroll-sideways min-w-0 py-1.5" onPointerEnter={keepWheel}>
      {children}
    </div>
  )
}
