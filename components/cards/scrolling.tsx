import type { ReactNode } from "react"

/** A formula that is wider than its card scrolls by itself; it is never cut off. */
export function Scrolling({ children }: { readonly children: ReactNode }) {
  return <div className="nowheel scroll-sideways min-w-0 py-1.5">{children}</div>
}
