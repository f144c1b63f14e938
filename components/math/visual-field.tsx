"use client"

import type { MathfieldElement } from "mathlive"
import { type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from "react"
import { Skeleton } from "@/components/ui/skeleton"
import { useLanguage } from "@/components/ui/use-language"
import { changedRange } from "./changed-range"
import type { FieldHandle } from "./field-handle"
import { loadMathlive } from "./load-mathlive"
import { tidyLatex } from "./tidy-latex"

interface VisualFieldProps {
  readonly value: string
  /** Takes what the field wrote before and after a change and gives the text that stands in the document for it. */
  readonly onChange: (before: string, after: string) => string
  readonly onLeave: () => void
  /** The field's program could not be loaded. */
  readonly onFail: () => void
  readonly label: string
  readonly loadingLabel: string
  readonly handle: RefObject<FieldHandle | null>
}

/** What stands in the field, without the marks of its empty holes. */
const read = (field: MathfieldElement): string => tidyLatex(field.getValue("latex-without-placeholders"))

/** Puts a changed text into the field and leaves the caret beside what it stood beside. */
function take(field: MathfieldElement, value: string): void {
  const { position, lastOffset } = field
  const before = read(field)
  const caretInText = tidyLatex(field.getValue(0, position, "latex-without-placeholders")).length
  field.setValue(value, { mode: "math", silenceNotifications: true })
  const change = changedRange(before, read(field))
  field.position =
    change.end <= caretInText ? Math.max(0, field.lastOffset - (lastOffset - position)) : position
}

/** A formula typed as it looks. Loading it shows a grey field in its place. */
export function VisualField(props: VisualFieldProps) {
  const { value, label, loadingLabel, handle } = props
  const language = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  latest.current = props
  const [field, setField] = useState<MathfieldElement | null>(null)
  /** The shared text that the field shows, and how the field itself spells it. */
  const shown = useRef({ shared: "", spelled: "" })

  useEffect(() => {
    let gone = false
    let made: MathfieldElement | null = null
    loadMathlive().then(
      (Field) => {
        if (gone || place.current === null) return
        Field.locale = language
        made = new Field()
        place.current.append(made)
        prepare(made, latest.current.label)
        made.setValue(latest.current.value, { mode: "math", silenceNotifications: true })
        shown.current = { shared: latest.current.value, spelled: read(made) }
        setField(made)
        made.focus()
        made.position = made.lastOffset
      },
      (problem: unknown) => {
        console.error("The formula field could not be loaded.", problem)
        if (!gone) latest.current.onFail()
      },
    )
    return () => {
      gone = true
      window.mathVirtualKeyboard?.hide()
      made?.remove()
    }
  }, [language])

  useEffect(() => {
    if (field === null) return
    const typed = () => {
      const spelled = read(field)
      shown.current = { shared: latest.current.onChange(shown.current.spelled, spelled), spelled }
    }
    const leave = (event: KeyboardEvent) => {
      // While a command is typed by name, Escape and Enter belong to it.
      if (event.isComposing || field.mode === "latex") return
      if (event.key !== "Escape" && event.key !== "Enter") return
      event.preventDefault()
      event.stopPropagation()
      latest.current.onLeave()
    }
    field.addEventListener("input", typed)
    field.addEventListener("keydown", leave, { capture: true })
    return () => {
      field.removeEventListener("input", typed)
      field.removeEventListener("keydown", leave, { capture: true })
    }
  }, [field])

  useLayoutEffect(() => {
    if (field === null || value === shown.current.shared) return
    take(field, value)
    shown.current = { shared: value, spelled: read(field) }
  }, [field, value])

  useImperativeHandle(
    handle,
    () => ({
      insert: (template) => {
        field?.focus()
        field?.insert(template.field, { mode: "math", selectionMode: "placeholder", focus: true })
      },
    }),
    [field],
  )

  return (
    <div className="relative min-h-14" aria-busy={field === null}>
      <div ref={place} />
      {field === null ? (
        <div role="status" className="absolute inset-0">
          <Skeleton className="h-14" />
          <span className="sr-only">{loadingLabel}</span>
        </div>
      ) : null}
      <span className="sr-only">{label}</span>
    </div>
  )
}

function prepare(field: MathfieldElement, label: string): void {
  field.setAttribute("aria-label", label)
  field.defaultMode = "math"
  // The source stays as plain as what was typed: no hidden \left and \right, no guessed text mode.
  field.smartFence = false
  field.smartMode = false
  field.letterShapeStyle = "tex"
  field.mathVirtualKeyboardPolicy = "auto"
  field.menuItems = []
  // A letter typed after a bold one is not bold by itself.
  field.onInsertStyle = () => ({})
  field.inlineShortcuts = { ...field.inlineShortcuts, tr: "\\operatorname{tr}" }
}
