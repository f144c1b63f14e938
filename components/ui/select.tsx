import { ChevronDown } from "lucide-react"
import { useId } from "react"
import type { Choice } from "./choice"
import { classNames } from "./class-names"
import { fieldClasses } from "./text-field"

interface SelectProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly Choice<T>[]
  readonly onChange: (value: T) => void
}

/** A choice among several values in the browser's own list; for two to four short ones a SegmentedControl shows them all. */
export function Select<T extends string>({ label, value, options, onChange }: SelectProps<T>) {
  const id = useId()
  const choose = (next: string) => {
    const option = options.find((candidate) => candidate.value === next)
    if (option) onChange(option.value)
  }
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <span className="relative">
        <select
          id={id}
          value={value}
          onChange={(event) => choose(event.target.value)}
          className={classNames(fieldClasses, "h-9 appearance-none pr-9 text-base md:text-sm")}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          aria-hidden
          className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-muted"
        />
      </span>
    </div>
  )
}
