"use client"

import type { MathfieldElement } from "mathlive"
import {
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react"
import { Skeleton } from "@/components/ui/skeleton"
import { useLanguage } from "@/components/ui/use-language"
import { changedRange } from "./changed-range"
import type { FieldHandle } from "./field-handle"
import { fieldKey, type TakeKey } from "./field-key"
import { loadMathlive } from "./load-mathlive"
import { tidyLatex } from "./tidy-latex"

interface VisualFieldProps {
  readonly value: string
  /** Takes what the field wrote before and after a change and gives the text that stands in the document for it. */
  readonly onChange: (before: string, after: string) => string
  readonly onLeave: () => void
  readonly onKey?: TakeKey
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
  const { value, loadingLabel, handle } = props
  const language = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  /** What was typed before the field was there. */
  const early = useRef("")
  const latest = useRef(props)
  latest.current = props
  const [field, setField] = useState<MathfieldElement | null>(null)
  /** The shared text that the field shows, and how the field itself spells it. */
  const shown = useRef({ shared: "", spelled: "" })

  /** Hands on what was typed and not yet handed on; says whether there was anything. */
  const handOn = useCallback((typed: MathfieldElement) => {
    // Out of the page the field forgets what it held.
    if (!typed.isConnected) return false
    const spelled = read(typed)
    const before = shown.current.spelled
    if (spelled === before) return false
    // Marked before it is handed on: the answer may come back before the call ends.
    shown.current = { shared: shown.current.shared, spelled }
    shown.current = { shared: latest.current.onChange(before, spelled), spelled }
    return true
  }, [])

  useEffect(() => {
    let gone = false
    let end: (() => void) | null = null
    loadMathlive().then(
      (Field) => {
        if (gone || place.current === null) return
        Field.locale = language
        const made = new Field()
        place.current.append(made)
        prepare(made, latest.current.label)
        made.setValue(latest.current.value, { mode: "math", silenceNotifications: true })
        shown.current = { shared: latest.current.value, spelled: read(made) }
        const stop = listen(made, {
          onType: () => handOn(made),
          onLeave: () => latest.current.onLeave(),
          onKey: (key) => latest.current.onKey?.(key) ?? false,
        })
        end = () => {
          stop()
          made.remove()
        }
        setField(made)
      },
      (problem: unknown) => {
        console.error("The formula field could not be loaded.", problem)
        if (!gone) latest.current.onFail()
      },
    )
    return () => {
      gone = true
      window.mathVirtualKeyboard?.hide()
      end?.()
    }
  }, [language, handOn])

  useEffect(() => {
    return () => {
      // The editor closes before the field came: what was typed is plain enough to stand as it is.
      const { value: text, onChange } = latest.current
      if (early.current !== "") onChange(text, text + early.current)
      early.current = ""
    }
  }, [])

  useEffect(() => {
    if (field === null) return
    field.focus()
    field.position = field.lastOffset
    if (early.current !== "") field.executeCommand(["typedText", early.current])
    early.current = ""
  }, [field])

  useLayoutEffect(() => {
    if (field === null) return
    // Keys that the field has not told of yet are not lost when it closes: here it is still in the page.
    return () => {
      handOn(field)
    }
  }, [field, handOn])

  useLayoutEffect(() => {
    // What was typed goes out first; the text that comes back then holds both.
    if (field === null || value === shown.current.shared || handOn(field)) return
    take(field, value)
    shown.current = { shared: value, spelled: read(field) }
  }, [field, value, handOn])

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
        <div className="absolute inset-0">
          <Skeleton className="h-14" />
          {/* Takes the keys of those who type before the field is there; they go into it when it comes. */}
          <input
            // biome-ignore lint/a11y/noAutofocus: opening the editor is asking to type
            autoFocus
            aria-label={loadingLabel}
            onChange={(event) => {
              early.current = event.target.value
            }}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onKeyDown={(event) => {
              if (event.key === "Escape") props.onLeave()
            }}
            className="absolute inset-0 w-full rounded-control bg-transparent px-4 font-mono text-base"
          />
        </div>
      ) : null}
    </div>
  )
}

/** Tells of typing and of the wish to leave until the function that it gives is called. */
function listen(
  field: MathfieldElement,
  {
    onType,
    onLeave,
    onKey,
  }: { readonly onType: () => void; readonly onLeave: () => void; readonly onKey: TakeKey },
): () => void {
  const key = (event: KeyboardEvent) => {
    // While a command is typed by name, Escape and Enter belong to it.
    if (event.isComposing || field.mode === "latex") return
    if (onKey(fieldKey(event, read(field) === ""))) {
      event.preventDefault()
      event.stopPropagation()
      return
    }
    if (event.key !== "Escape" && event.key !== "Enter") return
    event.preventDefault()
    event.stopPropagation()
    onLeave()
  }
  field.addEventListener("input", onType)
  field.addEventListener("keydown", key, { capture: true })
  return () => {
    field.removeEventListener("input", onType)
    field.removeEventListener("keydown", key, { capture: true })
  }
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
