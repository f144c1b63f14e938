import type { ReactNode } from "react"
import { keepWheel } from "./keep-wheel"

/** What stands under a card's header; it scrolls where the card has reached its height. */
export function CardBody({ children }: { readonly children: ReactNode }) {
  return (
    <div
      className="flex min-h-0 flex-1 flex-col gap-3 overflow-y-auto overscroll-contain px-4 pt-1 pb-4"
      onPointerEnter={keepWheel}
    >
      {children}
    </div>
  )
}
