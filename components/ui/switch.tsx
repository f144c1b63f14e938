"use client"

import { Switch as Primitive } from "radix-ui"
import { useId } from "react"

interface SwitchProps {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

/** A setting that is on or off and takes effect at once. */
export function Switch({ label, checked, onChange, disabled = false }: SwitchProps) {
  const id = useId()
  return (
    <div className="touch-target flex items-center justify-between gap-3">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      <Primitive.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        disabled={disabled}
        className="group touch-target inline-flex shrink-0 items-center justify-end disabled:opacity-50"
      >
        <span className="flex h-5 w-9 items-center rounded-full bg-line-strong transition-colors group-data-[state=checked]:bg-accent">
          <Primitive.Thumb className="block size-4 translate-x-0.5 rounded-full bg-sheet transition-transform data-[state=checked]:translate-x-4.5" />
        </span>
      </Primitive.Root>
    </div>
  )
}
