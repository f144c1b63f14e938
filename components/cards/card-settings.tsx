"use client"

import { SlidersHorizontal } from "lucide-react"
import type { ReactNode } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Popover } from "@/components/ui/popover"

/** The settings of a card behind a button of its header; nothing where the card may not be changed. */
export function CardSettings(props: {
  /** The name of the button and of what it opens. */
  readonly label: string
  readonly editable: boolean
  readonly reachable: boolean
  readonly children: ReactNode
}) {
  const { label, editable, reachable, children } = props
  if (!editable) return null
  return (
    <Popover
      label={label}
      align="end"
      className="w-96"
      trigger={
        <IconButton
          size="sm"
          label={label}
          icon={<SlidersHorizontal aria-hidden />}
          tabIndex={reachable ? 0 : -1}
          className="nodrag"
        />
      }
    >
      {children}
    </Popover>
  )
}
