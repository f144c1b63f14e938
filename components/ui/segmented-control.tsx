"use client"

import { RadioGroup as Primitive } from "radix-ui"
import type { Choice } from "./choice"
import { classNames } from "./class-names"

export interface SegmentedControlProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly Choice<T>[]
  readonly onChange: (value: T) => void
  readonly size?: "sm" | "md"
  readonly disabled?: boolean
  readonly className?: string
}

/** A choice among a few values that are all in view; a radio group to the keyboard and to screen readers. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, value, options, onChange, size = "md", disabled = false, className } = props
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next)
    if (option) onChange(option.value)
  }
  return (
    <Primitive.Root
      aria-label={label}
      value={value}
      onValueChange={choose}
      disabled={disabled}
      orientation="horizontal"
      className={classNames(
        "inline-flex max-w-full flex-wrap gap-0.5 rounded-control bg-sunken p-0.5",
        className,
      )}
    >
      {options.map((option) => (
        <Primitive.Item
          key={option.value}
          value={option.value}
          aria-label={option.label}
          className={classNames(
            "touch-target inline-flex items-center justify-center gap-1.5 rounded-md text-muted transition-colors hover:text-ink disabled:opacity-50",
            "data-[state=checked]:bg-sheet data-[state=checked]:text-ink data-[state=checked]:shadow-card",
            size === "sm" ? "h-6 px-2 text-xs" : "h-8 px-3 text-sm",
          )}
        >
          {option.icon}
          {option.icon ? null : option.label}
        </Primitive.Item>
      ))}
    </Primitive.Root>
  )
}
