"use client"

import { CircleAlert } from "lucide-react"
import { type ComponentProps, useEffect, useId, useRef } from "react"
import { classNames } from "./class-names"

export interface TextFieldProps extends Omit<ComponentProps<"input">, "onChange" | "value" | "size"> {
  readonly label: string
  /** The label is still read aloud. */
  readonly hideLabel?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** One sentence; it takes the place of the hint. */
  readonly error?: string | null
}

/** The look that fields and selects share. */
export const fieldClasses =
  "touch-target w-full rounded-control border border-line-strong bg-sheet px-3 text-ink placeholder:text-muted aria-invalid:border-danger disabled:opacity-60"

/** One line of text with its label, a hint and an error that is tied to the field for screen readers. */
export function TextField({
  label,
  hideLabel,
  value,
  onChange,
  hint,
  error,
  className,
  id,
  ...rest
}: TextFieldProps) {
  const ownId = useId()
  const fieldId = id ?? ownId
  const remark = error ?? hint
  useTypedBefore(fieldId, value, onChange)
  return (
    <div className={classNames("flex flex-col gap-1", className)}>
      <label htmlFor={fieldId} className={hideLabel ? "sr-only" : "font-medium text-sm"}>
        {label}
      </label>
      <input
        type="text"
        {...rest}
        id={fieldId}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={remark ? `${fieldId}-remark` : undefined}
        className={classNames(fieldClasses, "h-9 text-base md:text-sm")}
      />
      {remark ? (
        <p
          id={`${fieldId}-remark`}
          role={error ? "alert" : undefined}
          className={classNames(
            "flex items-start gap-1.5 text-xs leading-5",
            error ? "text-danger" : "text-muted",
          )}
        >
          {error ? <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" /> : null}
          {remark}
        </p>
      ) : null}
    </div>
  )
}

/** What somebody typed, or their browser filled in, before the page ran counts like what is typed after it. */
function useTypedBefore(fieldId: string, value: string, onChange: (value: string) => void): void {
  const first = useRef({ value, onChange })
  useEffect(() => {
    const field = document.getElementById(fieldId)
    const { value: known, onChange: tell } = first.current
    if (field instanceof HTMLInputElement && field.value !== known) tell(field.value)
  }, [fieldId])
}
