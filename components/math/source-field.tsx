"use client"

import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react"
import { classNames } from "@/components/ui/class-names"
import { useLanguage } from "@/components/ui/use-language"
import { changedRange, moveThrough } from "./changed-range"
import type { FieldHandle } from "./field-handle"
import { fieldKey, type TakeKey } from "./field-key"
import type { MathCommand } from "./math-commands"
import { commandBefore, SourceSuggestions, suggestionsFor, type TypedCommand } from "./source-suggestions"

interface SourceFieldProps {
  readonly value: string
  readonly onChange: (value: string, caret: number) => void
  readonly onLeave: () => void
  readonly onKey?: TakeKey
  readonly label: string
  /** The place of a mistake, underlined in the text. */
  readonly mistake: readonly [start: number, end: number] | null
  /** Words and not LaTeX: set like them, and checked by the browser's spelling. */
  readonly isProse?: boolean
  /** The id of the element that says what the mistake is. */
  readonly describedBy?: string
  readonly handle: RefObject<FieldHandle | null>
}

const face = "w-full whitespace-pre-wrap rounded-control border px-3 py-2.5 text-base leading-6"
const code = `${face} break-all font-mono md:text-sm md:leading-6`
const prose = `${face} break-words font-sans`

/** LaTeX, or words with LaTeX among them, as text. A mistake is underlined at its place, and what others type moves the caret along and not away. */
export function SourceField({
  value,
  onChange,
  onLeave,
  onKey,
  label,
  mistake,
  describedBy,
  isProse = false,
  handle,
}: SourceFieldProps) {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const language = useLanguage()
  const [typed, setTyped] = useState<TypedCommand | null>(null)
  const suggestions = isProse ? [] : suggestionsFor(typed, language)

  useLayoutEffect(() => {
    const element = area.current
    if (element === null || element.value === value) return
    const change = changedRange(element.value, value)
    const { selectionStart, selectionEnd } = element
    element.value = value
    element.setSelectionRange(moveThrough(selectionStart, change), moveThrough(selectionEnd, change))
  }, [value])

  useEffect(() => {
    const element = area.current
    element?.focus()
    element?.setSelectionRange(element.value.length, element.value.length)
  }, [])

  useImperativeHandle(
    handle,
    () => ({
      focus: () => area.current?.focus(),
      insert: ({ source: [before, after] }) => {
        const element = area.current
        if (element === null) return
        const { selectionStart, selectionEnd } = element
        const inner = element.value.slice(selectionStart, selectionEnd)
        element.setRangeText(before + inner + after, selectionStart, selectionEnd, "end")
        const caret = selectionStart + before.length + inner.length
        element.setSelectionRange(caret, caret)
        element.focus()
        onChange(element.value, caret)
      },
    }),
    [onChange],
  )

  const complete = ({ source: [before, after] }: MathCommand) => {
    const element = area.current
    if (element === null || typed === null) return
    element.setRangeText(before + after, typed.start, element.selectionStart, "end")
    const caret = typed.start + before.length
    element.setSelectionRange(caret, caret)
    element.focus()
    setTyped(null)
    onChange(element.value, caret)
  }
  const key = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const [first] = suggestions
    if (first && event.key === "Tab" && !event.shiftKey) {
      event.preventDefault()
      complete(first)
      return
    }
    if (onKey?.(fieldKey(event, event.currentTarget.value === ""))) {
      event.preventDefault()
      return
    }
    if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
      event.preventDefault()
      onLeave()
    }
  }
  return (
    <div>
      <div className="relative grid max-h-52 overflow-y-auto">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <Underline value={value} mistake={mistake} look={isProse ? prose : code} />
        <textarea
          ref={area}
          id={id}
          defaultValue={value}
          onChange={({ target }) => {
            setTyped(commandBefore(target.value, target.selectionStart))
            onChange(target.value, target.selectionStart)
          }}
          onBlur={() => setTyped(null)}
          onKeyDown={key}
          aria-invalid={mistake ? true : undefined}
          aria-describedby={describedBy}
          spellCheck={isProse}
          autoCapitalize={isProse ? "sentences" : "off"}
          autoComplete="off"
          autoCorrect={isProse ? "on" : "off"}
          className={classNames(
            isProse ? prose : code,
            "col-start-1 row-start-1 resize-none overflow-hidden border-line-strong -outline-offset-2 bg-transparent text-ink",
          )}
        />
      </div>
      <SourceSuggestions commands={suggestions} onChoose={complete} />
    </div>
  )
}

/** The same text behind the field, unseen but for the line under the mistake; it also gives the field its height. */
function Underline({
  value,
  mistake,
  look,
}: {
  readonly value: string
  readonly mistake: SourceFieldProps["mistake"]
  readonly look: string
}) {
  const [start, end] = mistake ?? [value.length, value.length]
  return (
    <div
      aria-hidden="true"
      className={classNames(
        look,
        "col-start-1 row-start-1 min-h-[4.5rem] border-transparent text-transparent",
      )}
    >
      {value.slice(0, start)}
      {mistake ? (
        <mark className="bg-danger-soft text-transparent underline decoration-2 decoration-danger decoration-wavy underline-offset-4">
          {value.slice(start, end) || " "}
        </mark>
      ) : null}
      {value.slice(end)}
      {"​"}
    </div>
  )
}
