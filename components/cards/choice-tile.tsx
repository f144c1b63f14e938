import type { ReactNode } from "react"
import { classNames } from "@/components/ui/class-names"

/** One of several tiles of which one is chosen; it belongs into an element with the role `radiogroup`. */
export function ChoiceTile({
  chosen,
  onChoose,
  label,
  children,
}: {
  readonly chosen: boolean
  readonly onChoose: () => void
  /** The accessible name where the content is a formula. */
  readonly label?: string
  readonly children: ReactNode
}) {
  return (
    <label
      className={classNames(
        "touch-target relative flex cursor-pointer items-center gap-2.5 rounded-control border px-2.5 py-1.5 has-focus-visible:outline-2 has-focus-visible:outline-focus",
        chosen ? "border-accent bg-accent-soft" : "border-line hover:border-line-strong",
      )}
    >
      <input
        type="radio"
        checked={chosen}
        onChange={onChoose}
        className="size-3.5 shrink-0 accent-accent outline-none"
      />
      {label ? <span className="sr-only">{label}</span> : null}
      <span className="min-w-0">{children}</span>
    </label>
  )
}
