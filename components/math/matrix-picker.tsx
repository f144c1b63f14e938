"use client"

import { Grid3x3 } from "lucide-react"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, useRef, useState } from "react"
import { flushSync } from "react-dom"
import { classNames } from "@/components/ui/class-names"
import { Popover } from "@/components/ui/popover"
import { Formula } from "./formula"
import type { FormulaTemplate } from "./formula-template"
import { MOST_COLUMNS, MOST_ROWS, matrixTemplate, OPEN_COLUMN, OPEN_MATRIX } from "./matrix-template"

interface Size {
  readonly rows: number
  readonly columns: number
}

const OPEN_SIZES = [
  { template: OPEN_COLUMN, words: "columnOfN" },
  { template: OPEN_MATRIX, words: "matrixMN" },
] as const

/** A button that opens a grid on which a size is pointed at, and two matrices of open size. */
export function MatrixPicker({
  onInsert,
  onLeave,
}: {
  readonly onInsert: (template: FormulaTemplate) => void
  /** It closed without a choice. */
  readonly onLeave: () => void
}) {
  const t = useTranslations("math.matrix")
  const [open, setOpen] = useState(false)
  const insert = (template: FormulaTemplate) => {
    flushSync(() => setOpen(false))
    onInsert(template)
  }
  return (
    <Popover
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (!next) onLeave()
      }}
      label={t("title")}
      side="top"
      returnsFocus={false}
      className="w-auto! p-3!"
      trigger={
        <button
          type="button"
          aria-label={t("title")}
          className="touch-target inline-flex h-9 min-w-10 shrink-0 items-center justify-center gap-1.5 rounded-control border border-line bg-sheet px-2 text-sm hover:bg-hover"
        >
          <Grid3x3 aria-hidden className="size-4" />
          {t("button")}
        </button>
      }
    >
      <SizeGrid onChoose={({ rows, columns }) => insert(matrixTemplate(rows, columns))} />
      <div className="mt-3 flex gap-2 border-line border-t pt-3">
        {OPEN_SIZES.map(({ template, words }) => (
          <button
            key={template.id}
            type="button"
            onClick={() => insert(template)}
            className="touch-target flex flex-1 flex-col items-center justify-center gap-1 rounded-control border border-line px-2 py-2 text-muted text-xs hover:border-accent hover:text-ink"
          >
            <Formula tex={template.face} label="" size={13} />
            {t(words)}
          </button>
        ))}
      </div>
    </Popover>
  )
}

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

const within = (value: number, most: number): number => Math.min(most, Math.max(1, value))
const counting = (most: number): readonly number[] => Array.from({ length: most }, (_, place) => place + 1)

function SizeGrid({ onChoose }: { readonly onChoose: (size: Size) => void }) {
  const t = useTranslations("math.matrix")
  const [size, setSize] = useState<Size>({ rows: 2, columns: 2 })
  const grid = useRef<HTMLFieldSetElement>(null)
  const move = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    if (!arrow) return
    event.preventDefault()
    const rows = within(size.rows + arrow[0], MOST_ROWS)
    const columns = within(size.columns + arrow[1], MOST_COLUMNS)
    setSize({ rows, columns })
    grid.current?.querySelector<HTMLElement>(`[data-size="${rows}x${columns}"]`)?.focus()
  }
  return (
    <>
      <p aria-live="polite" className="mb-2 text-center font-medium text-sm tabular-nums">
        {t("size", { rows: size.rows, columns: size.columns })}
      </p>
      <fieldset ref={grid} aria-label={t("sizes")} onKeyDown={move} className="grid w-fit grid-cols-6 gap-1">
        {counting(MOST_ROWS).flatMap((rows) =>
          counting(MOST_COLUMNS).map((columns) => (
            <button
              key={`${rows}x${columns}`}
              type="button"
              data-size={`${rows}x${columns}`}
              aria-label={t("insert", { rows, columns })}
              tabIndex={rows === size.rows && columns === size.columns ? 0 : -1}
              onFocus={() => setSize({ rows, columns })}
              onPointerEnter={() => setSize({ rows, columns })}
              onClick={() => onChoose({ rows, columns })}
              className={classNames(
                "size-8 rounded-[5px] border pointer-coarse:size-11",
                rows <= size.rows && columns <= size.columns
                  ? "border-accent bg-accent-soft"
                  : "border-line-strong/60 bg-sheet",
              )}
            />
          )),
        )}
      </fieldset>
    </>
  )
}
