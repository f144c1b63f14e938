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
import { flushSync } from "react-dom"
import { Skeleton } from "@/components/ui/skeleton"
import { useLanguage } from "@/components/ui/use-language"
import { CommandPicker } from "./command-picker"
import type { FieldHandle } from "./field-handle"
import type { TakeKey } from "./field-key"
import { loadMathlive } from "./load-mathlive"
import {
  caretRect,
  insertIntoField,
  listenToField,
  prepareField,
  readField,
  showInField,
  takeIntoField,
} from "./math-field"
import { MatrixHandles } from "./matrix-handles"

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
  /** Where something is to be found by its name; null while nothing is. */
  const [naming, setNaming] = useState<DOMRect | null>(null)
  const [inMatrix, setInMatrix] = useState(false)
  /** The shared text that the field shows, and how the field itself spells it. */
  const shown = useRef({ shared: "", spelled: "" })

  /** Hands on what was typed and not yet handed on; says whether there was anything. */
  const handOn = useCallback((typed: MathfieldElement) => {
    // Out of the page the field forgets what it held.
    if (!typed.isConnected) return false
    const spelled = readField(typed)
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
    loadMathlive(language).then(
      (Field) => {
        if (gone || place.current === null) return
        const made = new Field()
        place.current.append(made)
        prepareField(made, latest.current.label)
        showInField(made, latest.current.value)
        shown.current = { shared: latest.current.value, spelled: readField(made) }
        const stop = listenToField(made, {
          onType: () => handOn(made),
          onLeave: () => latest.current.onLeave(),
          onKey: (key) => latest.current.onKey?.(key) ?? false,
          onBackslash: () => setNaming(caretRect(made)),
          onMatrix: (matrix) => setInMatrix(matrix !== null),
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
    takeIntoField(field, value)
    shown.current = { shared: value, spelled: readField(field) }
  }, [field, value, handOn])

  useImperativeHandle(
    handle,
    () => ({
      focus: () => field?.focus(),
      insert: (template) => {
        if (field) insertIntoField(field, template, { drawsIn: true })
      },
    }),
    [field],
  )

  // The list leaves the page first: the field gives up a focus that it asked for while the element in use went away.
  const closePicker = () => flushSync(() => setNaming(null))

  return (
    <div className="relative min-h-14" aria-busy={field === null}>
      <div ref={place} />
      {field && inMatrix ? (
        <div className="mt-2">
          <MatrixHandles onChange={(change) => field.executeCommand(change)} />
        </div>
      ) : null}
      {field && naming ? (
        <CommandPicker
          place={naming}
          onChoose={(template) => {
            closePicker()
            insertIntoField(field, template, { drawsIn: false })
          }}
          onLeave={() => {
            closePicker()
            field.focus()
          }}
        />
      ) : null}
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
