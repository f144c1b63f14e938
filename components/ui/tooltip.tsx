"use client"

import { Tooltip as Primitive } from "radix-ui"
import type { ReactElement, ReactNode } from "react"
import { Kbd } from "./kbd"

export type TooltipSide = "top" | "right" | "bottom" | "left"

/** Lets neighbouring tooltips follow one another without a new delay; the root layout holds the only one. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  return (
    <Primitive.Provider delayDuration={450} skipDelayDuration={250}>
      {children}
    </Primitive.Provider>
  )
}

interface TooltipProps {
  readonly label: string
  readonly shortcut?: string
  readonly side?: TooltipSide
  readonly children: ReactElement
}

/** A short remark on a control, shown on hover and focus. It repeats what the accessible name says and never adds to it. */
export function Tooltip({ label, shortcut, side = "top", children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="enter-fade z-50 flex max-w-72 items-center gap-2 rounded-md bg-ink px-2 py-1 text-paper text-xs shadow-float"
        >
          {label}
          {shortcut ? <Kbd>{shortcut}</Kbd> : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
