"use client"

import type { ComponentProps, ReactNode } from "react"
import { classNames } from "./class-names"
import { Tooltip, type TooltipSide } from "./tooltip"

export interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "children"> {
  /** The accessible name, also shown as a tooltip. */
  readonly label: string
  readonly icon: ReactNode
  readonly shortcut?: string
  /** A toggle: true or false; leave it out for an ordinary button. */
  readonly pressed?: boolean
  readonly variant?: "quiet" | "secondary" | "primary" | "danger"
  readonly size?: "sm" | "md"
  readonly tooltipSide?: TooltipSide
}

const looks = {
  quiet: "text-ink hover:bg-hover",
  secondary: "border border-line-strong bg-sheet text-ink hover:bg-hover",
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  danger: "text-danger hover:bg-danger-soft",
}

/** A button that shows an icon only; its label is its accessible name and its tooltip. */
export function IconButton({
  label,
  icon,
  shortcut,
  pressed,
  variant = "quiet",
  size = "md",
  tooltipSide,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip
      label={label}
      {...(shortcut ? { shortcut } : {})}
      {...(tooltipSide ? { side: tooltipSide } : {})}
    >
      <button
        type="button"
        {...rest}
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(
          "touch-target inline-flex shrink-0 select-none items-center justify-center rounded-control transition-colors",
          "disabled:pointer-events-none disabled:opacity-40",
          "aria-pressed:bg-accent-soft aria-pressed:text-accent",
          size === "sm" ? "size-7 [&>svg]:size-4" : "size-9 [&>svg]:size-[1.125rem]",
          looks[variant],
          className,
        )}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
