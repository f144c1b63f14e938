import type { ReactNode } from "react"

/** One of several values that exclude each other. */
export interface Choice<T extends string> {
  readonly value: T
  readonly label: string
  readonly icon?: ReactNode
}
