"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useCallback, useRef, useState } from "react"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { Tooltip } from "@/components/ui/tooltip"
import { carryOver } from "./carry-over"
import type { FieldHandle } from "./field-handle"
import type { TakeKey } from "./field-key"
import { Formula } from "./formula"
import { FORMULA_TEMPLATES, type FormulaTemplate } from "./formula-template"
import { MatrixPicker } from "./matrix-picker"
import { SourceField } from "./source-field"
import { useSharedText } from "./use-shared-text"
import { VisualField } from "./visual-field"

type Mode = "visual" | "source"
const MODE_KEY = "formula-field-mode"

export interface FormulaFieldProps {
  /** The shared text as it stands; it may change while a person types. */
  readonly value: string
  /** The text as it is to stand, with what others typed meanwhile kept, and the caret's place in it where it is known. */
  readonly onChange: (value: string, caret?: number) => void
  readonly onLeave: () => void
  /** Takes keys that mean something beyond the field. */
  readonly onKey?: TakeKey
  readonly mistake: readonly [start: number, end: number] | null
  /** What is wrong, in words; the field refers to it. */
  readonly problem: ReactNode
  /** More controls for the field's top line. */
  readonly actions?: ReactNode
  readonly title: ReactNode
}

function storedMode(): Mode {
  try {
    return window.localStorage.getItem(MODE_KEY) === "source" ? "source" : "visual"
  } catch {
    return "visual" // storage is closed to this page
  }
}

/** An editor for one formula, as it looks or as LaTeX. It belongs outside any scaled layer, where the caret could not be placed. */
export function FormulaField({
  value,
  onChange,
  onLeave,
  onKey,
  mistake,
  problem,
  actions,
  title,
}: FormulaFieldProps) {
  const t = useTranslations("math")
  const [mode, setMode] = useState<Mode>(storedMode)
  const [failed, setFailed] = useState(false)
  const handle = useRef<FieldHandle>(null)
  const { current, change } = useSharedText(value, onChange)
  const carry = useCallback(
    (before: string, after: string) => {
      current.current = carryOver(current.current, before, after)
      onChange(current.current)
      return current.current
    },
    [current, onChange],
  )
  const choose = (next: Mode) => {
    setMode(next)
    setFailed(false)
    try {
      window.localStorage.setItem(MODE_KEY, next)
    } catch {
      // Storage is closed to this page; the choice holds until it is left.
    }
  }
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 text-sm">{title}</div>
        <SegmentedControl
          label={t("mode")}
          size="sm"
          value={mode}
          options={[
            { value: "visual", label: t("visual") },
            { value: "source", label: t("source") },
          ]}
          onChange={choose}
        />
        {actions}
      </div>
      {mode === "visual" && !failed ? (
        <VisualField
          value={value}
          onChange={carry}
          onLeave={onLeave}
          {...(onKey ? { onKey } : {})}
          onFail={() => setFailed(true)}
          label={t("fieldLabel")}
          loadingLabel={t("loading")}
          handle={handle}
        />
      ) : (
        <>
          {failed ? <p className="text-danger text-sm">{t("failed")}</p> : null}
          <div aria-hidden="true" className="max-h-36 min-h-10 overflow-auto px-1 py-1">
            <Formula tex={value} display size={18} />
          </div>
          <SourceField
            value={value}
            onChange={change}
            onLeave={onLeave}
            {...(onKey ? { onKey } : {})}
            label={t("sourceLabel")}
            mistake={mistake}
            {...(problem ? { describedBy: "formula-problem" } : {})}
            handle={handle}
          />
        </>
      )}
      <Templates
        onInsert={(template) => handle.current?.insert(template)}
        onLeave={() => handle.current?.focus()}
      />
      <div id="formula-problem">{problem}</div>
    </div>
  )
}

function Templates({
  onInsert,
  onLeave,
}: {
  readonly onInsert: (template: FormulaTemplate) => void
  readonly onLeave: () => void
}) {
  const t = useTranslations("math")
  return (
    <div role="toolbar" aria-label={t("insert")} className="-mx-1 flex gap-1 overflow-x-auto px-1 py-0.5">
      {FORMULA_TEMPLATES.map((template) => (
        <Tooltip key={template.id} label={t(template.id)}>
          <button
            type="button"
            // The field keeps the focus, and with it the caret.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onInsert(template)}
            className="touch-target inline-flex h-9 min-w-10 shrink-0 items-center justify-center rounded-control border border-line bg-sheet px-2 hover:bg-hover"
          >
            <span className="sr-only">{t(template.id)}</span>
            <Formula tex={template.face} label="" size={15} />
          </button>
        </Tooltip>
      ))}
      <MatrixPicker onInsert={onInsert} onLeave={onLeave} />
    </div>
  )
}
