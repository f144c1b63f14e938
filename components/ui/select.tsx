"use client"

import { Check, ChevronDown } from "lucide-react"
import { Select as Primitive } from "radix-ui"
import { useId } from "react"
import type { Choice } from "./choice"
import { classNames } from "./class-names"
import { fieldClasses } from "./text-field"

export interface SelectProps<T extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly value: T
  readonly options: readonly Choice<T>[]
  readonly onChange: (value: T) => void
  readonly disabled?: boolean
  readonly className?: string
}

/** A choice among several values in a list that opens; for two to four short ones a SegmentedControl shows them all. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel, value, options, onChange, disabled = false, className } = props
  const id = useId()
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next)
    if (option) onChange(option.value)
  }
  return (
    <div className={classNames("flex flex-col gap-1", className)}>
      <span id={`${id}-label`} className={hideLabel ? "sr-only" : "font-medium text-sm"}>
        {label}
      </span>
      <Primitive.Root value={value} onValueChange={choose} disabled={disabled}>
        <Primitive.Trigger
          aria-labelledby={`${id}-label ${id}`}
          id={id}
          className={classNames(fieldClasses, "inline-flex h-9 items-center justify-between gap-2 text-sm")}
        >
          <Primitive.Value />
          <Primitive.Icon asChild>
            <ChevronDown aria-hidden className="size-4 text-muted" />
          </Primitive.Icon>
        </Primitive.Trigger>
        <Primitive.Portal>
          <Primitive.Content
            position="popper"
            sideOffset={4}
            collisionPadding={8}
            className="enter-float z-50 max-h-[var(--radix-select-content-available-height)] min-w-[var(--radix-select-trigger-width)] max-w-80 overflow-hidden rounded-xl border border-line bg-sheet p-1 shadow-float"
          >
            <Primitive.Viewport>
              {options.map((option) => (
                <Primitive.Item
                  key={option.value}
                  value={option.value}
                  className="touch-target flex select-none items-center gap-2 rounded-control px-2 py-1.5 text-sm outline-none data-[highlighted]:bg-hover"
                >
                  <span className="w-4 shrink-0">
                    <Primitive.ItemIndicator>
                      <Check aria-hidden className="size-4" />
                    </Primitive.ItemIndicator>
                  </span>
                  <span className="min-w-0">
                    <Primitive.ItemText>{option.label}</Primitive.ItemText>
                    {option.description ? (
                      <span className="block text-muted text-xs">{option.description}</span>
                    ) : null}
                  </span>
                </Primitive.Item>
              ))}
            </Primitive.Viewport>
          </Primitive.Content>
        </Primitive.Portal>
      </Primitive.Root>
    </div>
  )
}
