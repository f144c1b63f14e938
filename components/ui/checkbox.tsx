"use client"

import { Check } from "lucide-react"
import { Checkbox as Primitive } from "radix-ui"
import { type ReactNode, useId } from "react"

interface CheckboxProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

/** A box to tick, with its label; the whole line can be pressed. */
export function Checkbox({ label, checked, onChange, disabled = false }: CheckboxProps) {
  const id = useId()
  return (
    <div className="touch-target flex items-center gap-2.5 py-1">
      <Primitive.Root
        id={id}
        checked={checked}
        onCheckedChange={(next) => onChange(next === true)}
        disabled={disabled}
        className="flex size-4.5 shrink-0 items-center justify-center rounded border border-line-strong bg-sheet text-on-accent disabled:opacity-50 data-[state=checked]:border-accent data-[state=checked]:bg-accent"
      >
        <Primitive.Indicator>
          <Check aria-hidden className="size-3.5" strokeWidth={3} />
        </Primitive.Indicator>
      </Primitive.Root>
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
    </div>
  )
}
