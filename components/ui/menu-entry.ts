import type { ReactNode } from "react"

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  readonly shortcut?: string
  readonly disabled?: boolean
  /** Why it is disabled, shown under the label. */
  readonly reason?: string
  readonly danger?: boolean
  /** Present for an entry that is on or off. */
  readonly checked?: boolean
  readonly onSelect: () => void
}

/** One line of a menu, or a rule between groups. */
export type MenuEntry = MenuItem | "separator"
