import type { ReactNode } from "react"
import { classNames } from "./class-names"

export type BadgeTone = "neutral" | "accent" | "ok" | "warn" | "danger"

const tones: Record<BadgeTone, string> = {
  neutral: "bg-sunken text-muted",
  accent: "bg-accent-soft text-accent",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
}

/** A short label that classifies. The words carry the meaning; the colour only repeats it. */
export function Badge({
  tone = "neutral",
  icon,
  className,
  children,
}: {
  readonly tone?: BadgeTone
  readonly icon?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 whitespace-nowrap rounded-full px-2 py-0.5 font-medium text-xs leading-5 [&>svg]:size-3.5",
        tones[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  )
}
