import type { ComponentProps, ReactNode } from "react"
import { classNames } from "./class-names"

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger"
export type ButtonSize = "sm" | "md" | "lg"

const looks: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "bg-sheet text-ink border border-line-strong hover:bg-hover",
  quiet: "bg-transparent text-ink hover:bg-hover",
  danger: "bg-danger text-on-accent hover:brightness-110",
}

const sizes: Record<ButtonSize, string> = {
  sm: "h-7 gap-1.5 px-2.5 text-[0.8125rem]",
  md: "h-9 gap-2 px-3.5 text-sm",
  lg: "h-12 gap-2.5 px-6 text-base",
}

/** The classes of a button, for links that look like one. */
export function buttonClasses(variant: ButtonVariant, size: ButtonSize): string {
  return classNames(
    "touch-target inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-control font-medium transition-colors",
    "disabled:pointer-events-none disabled:opacity-50 aria-disabled:opacity-50",
    looks[variant],
    sizes[size],
  )
}

export interface ButtonProps extends ComponentProps<"button"> {
  readonly variant?: ButtonVariant
  readonly size?: ButtonSize
  readonly icon?: ReactNode
  /** Work is under way: the button stays in place, says so to screen readers and takes no further press. */
  readonly busy?: boolean
}

/** A button with visible words; one without words is an IconButton. It passes unknown properties and its ref on. */
export function Button({
  variant = "secondary",
  size = "md",
  icon,
  busy,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy ? true : undefined}
      disabled={rest.disabled || busy}
      className={classNames(buttonClasses(variant, size), className)}
    >
      {icon}
      {children}
    </button>
  )
}
