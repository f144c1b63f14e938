"use client"

import { useTranslations } from "next-intl"
import type { ReactNode } from "react"

/** What can be done to the matrix around the caret, in the field's own words. */
export type MatrixChange =
  | "addRowBefore"
  | "addRowAfter"
  | "removeRow"
  | "addColumnBefore"
  | "addColumnAfter"
  | "removeColumn"

const ROWS = [
  { change: "addRowBefore", face: "+ ↑" },
  { change: "addRowAfter", face: "+ ↓" },
  { change: "removeRow", face: "−" },
] as const
const COLUMNS = [
  { change: "addColumnBefore", face: "+ ←" },
  { change: "addColumnAfter", face: "+ →" },
  { change: "removeColumn", face: "−" },
] as const

/** Grows and shrinks the matrix around the caret by rows and columns. */
export function MatrixHandles({ onChange }: { readonly onChange: (change: MatrixChange) => void }) {
  const t = useTranslations("math.matrix")
  const side = (name: string, changes: typeof ROWS | typeof COLUMNS): ReactNode => (
    <span className="inline-flex items-center gap-1">
      <span className="text-muted text-xs">{name}</span>
      {changes.map(({ change, face }) => (
        <button
          key={change}
          type="button"
          title={t(change)}
          aria-label={t(change)}
          // The field keeps the focus, and with it the caret.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChange(change)}
          className="touch-target inline-flex h-7 min-w-8 items-center justify-center rounded-control border border-line bg-sheet px-1.5 text-sm tabular-nums hover:bg-hover"
        >
          {face}
        </button>
      ))}
    </span>
  )
  return (
    <div role="toolbar" aria-label={t("handles")} className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
      {side(t("row"), ROWS)}
      {side(t("column"), COLUMNS)}
    </div>
  )
}
