"use client"

import { Check } from "lucide-react"
import { DropdownMenu as Primitive } from "radix-ui"
import { type ReactNode, useRef } from "react"
import { classNames } from "./class-names"
import { Kbd } from "./kbd"
import type { MenuEntry, MenuItem } from "./menu-entry"

const panel =
  "enter-float z-40 min-w-52 max-w-80 overflow-y-auto rounded-xl border border-line bg-sheet p-1 shadow-float max-h-[var(--radix-popper-available-height)]"

const line =
  "touch-target flex select-none items-center gap-2.5 rounded-control px-2.5 py-1.5 text-sm outline-none data-[highlighted]:bg-hover data-[disabled]:text-muted data-[disabled]:opacity-70 [&_svg]:size-4"

function Line({ item }: { readonly item: MenuItem }) {
  return (
    <>
      <span aria-hidden="true" className="flex w-4 shrink-0 justify-center">
        {item.checked ? <Check /> : item.icon}
      </span>
      <span className="min-w-0 flex-1">
        {item.label}
        {item.disabled && item.reason ? (
          <span className="block text-muted text-xs">{item.reason}</span>
        ) : null}
      </span>
      {item.shortcut ? <Kbd>{item.shortcut}</Kbd> : null}
    </>
  )
}

function Entries({ items }: { readonly items: readonly MenuEntry[] }) {
  return items.map((item, position) => {
    if (item === "separator") {
      // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no identity but its place
      return <Primitive.Separator key={`rule-${position}`} className="mx-2 my-1 h-px bg-line" />
    }
    const shared = {
      disabled: item.disabled ?? false,
      onSelect: item.onSelect,
      className: classNames(line, item.danger && "text-danger"),
    }
    if (item.checked === undefined) {
      return (
        <Primitive.Item key={item.id} {...shared}>
          <Line item={item} />
        </Primitive.Item>
      )
    }
    return (
      <Primitive.CheckboxItem key={item.id} checked={item.checked} {...shared}>
        <Line item={item} />
      </Primitive.CheckboxItem>
    )
  })
}

interface MenuProps {
  /** The button that opens the menu; a menu that is open at a place has none. */
  readonly trigger?: ReactNode
  /** Where an open menu stands, in pixels of the window. */
  readonly at?: { readonly x: number; readonly y: number }
  /** Tells that a menu at a place closes. */
  readonly onClose?: () => void
  /** The accessible name of the menu. */
  readonly label: string
  readonly items: readonly MenuEntry[]
  readonly side?: "top" | "right" | "bottom" | "left"
  readonly align?: "start" | "center" | "end"
}

/** A menu that a button opens, or that stands open at a place; arrows, first letters and Escape work. */
export function Menu({ trigger, at, onClose, label, items, side = "bottom", align = "start" }: MenuProps) {
  const before = useRef<Element | null>(null)
  if (at && before.current === null && typeof document !== "undefined")
    before.current = document.activeElement
  return (
    <Primitive.Root {...(at ? { open: true, onOpenChange: (open) => open || onClose?.() } : {})}>
      <Primitive.Trigger asChild>
        {trigger ?? (
          <span
            aria-hidden="true"
            className="pointer-events-none fixed size-px"
            style={{ left: at?.x, top: at?.y }}
          />
        )}
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          {...(at
            ? {
                onCloseAutoFocus: (event: Event) => {
                  event.preventDefault()
                  if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
                },
              }
            : {})}
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className={panel}
        >
          <Entries items={items} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
