"use client"

import { Popover as Primitive } from "radix-ui"
import type { ReactNode, RefObject, SyntheticEvent } from "react"
import { classNames } from "./class-names"

export interface PopoverProps {
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly trigger?: ReactNode
  /** What the popover points at when that is not its trigger. */
  readonly anchor?: RefObject<Element | null>
  /** The accessible name of the content. */
  readonly label: string
  readonly side?: "top" | "right" | "bottom" | "left"
  readonly align?: "start" | "center" | "end"
  readonly className?: string
  /** False leaves the focus where the choice put it, instead of giving it back to the trigger. */
  readonly returnsFocus?: boolean
  readonly children: ReactNode
}

const stop = (event: SyntheticEvent) => event.stopPropagation()

/** A small panel beside its trigger. Its content is put at the end of the page, so that no scaled or clipped layer holds it. */
export function Popover(props: PopoverProps) {
  const {
    open,
    onOpenChange,
    trigger,
    anchor,
    label,
    side = "bottom",
    align = "start",
    className,
    returnsFocus = true,
    children,
  } = props
  // Radix measures the anchor only while the popover is open, when the element exists.
  const virtual = anchor as RefObject<Element> | undefined
  return (
    <Primitive.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {virtual ? <Primitive.Anchor virtualRef={virtual} /> : null}
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={10}
          onCloseAutoFocus={(event) => (returnsFocus ? undefined : event.preventDefault())}
          // React passes events of the content on to the trigger's ancestors, which did not see them happen.
          onPointerDown={stop}
          onDoubleClick={stop}
          onKeyDown={stop}
          onWheel={stop}
          className={classNames(
            "enter-float z-40 max-h-[min(42rem,var(--radix-popover-content-available-height))] w-80 max-w-[calc(100vw-20px)] overflow-y-auto rounded-xl border border-line bg-sheet p-4 shadow-float",
            className,
          )}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
