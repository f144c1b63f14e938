"use client"

import { Dialog as Primitive } from "radix-ui"
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react"
import { classNames } from "./class-names"

/** One line of a list that is searched. */
interface SearchEntry {
  readonly id: string
  readonly content: ReactNode
  /** Why it cannot be chosen at the moment. */
  readonly refusal?: string | undefined
}

export interface SearchPanelProps {
  readonly title: string
  readonly placeholder: string
  readonly words: string
  readonly onWords: (words: string) => void
  readonly entries: readonly SearchEntry[]
  /** What is said where nothing is found, and how much was found. */
  readonly nothing: string
  readonly found: string
  readonly onChoose: (id: string) => void
  /** Takes keys before the list does, with the entry that they would act on; gives true for one that it took. */
  readonly onKey?: (event: KeyboardEvent, active: SearchEntry | undefined) => boolean
}

interface SearchListProps extends SearchPanelProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** A field and under it what it finds: arrows move, Enter chooses, Escape closes. */
export function SearchList(props: SearchListProps) {
  return (
    <Primitive.Root open={props.open} onOpenChange={props.onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="enter-fade fixed inset-0 z-40 bg-shade" />
        <Primitive.Content
          aria-describedby={undefined}
          className="enter-float fixed inset-x-3 top-[12dvh] z-40 mx-auto flex max-h-[70dvh] max-w-xl flex-col overflow-hidden rounded-2xl border border-line bg-sheet shadow-float outline-none"
        >
          <Primitive.Title className="sr-only">{props.title}</Primitive.Title>
          <SearchPanel {...props} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** The field and its list alone, for a place that brings a frame of its own. */
export function SearchPanel(props: SearchPanelProps) {
  const { title, placeholder, words, onWords, entries, nothing, found, onChoose, onKey } = props
  const list = useId()
  const [at, setAt] = useState(0)
  const here = Math.min(at, Math.max(0, entries.length - 1))
  const active = entries[here]
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.querySelector(`[data-place="${here}"]`)?.scrollIntoView({ block: "nearest" })
  }, [here])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (onKey?.(event, active)) {
      event.preventDefault()
      return
    }
    const last = entries.length - 1
    const targets: Readonly<Record<string, number>> = {
      ArrowDown: here === last ? 0 : here + 1,
      ArrowUp: here === 0 ? last : here - 1,
      PageDown: Math.min(last, here + 8),
      PageUp: Math.max(0, here - 8),
    }
    const target = targets[event.key]
    if (target !== undefined) setAt(Math.max(0, target))
    else if (event.key === "Enter" && active && !active.refusal) onChoose(active.id)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        role="combobox"
        aria-label={title}
        aria-expanded={entries.length > 0}
        aria-controls={entries.length > 0 ? list : undefined}
        aria-activedescendant={active ? `${list}-${here}` : undefined}
        aria-autocomplete="list"
        placeholder={placeholder}
        value={words}
        onChange={(event) => {
          onWords(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
        spellCheck={false}
        autoComplete="off"
        className="w-full border-line border-b bg-transparent px-4 py-3 text-base outline-none placeholder:text-muted"
      />
      <p aria-live="polite" className="sr-only">
        {entries.length === 0 ? nothing : found}
      </p>
      <div
        ref={box}
        id={list}
        {...(entries.length > 0 ? { role: "listbox", "aria-label": title } : {})}
        className="min-h-0 flex-1 overflow-y-auto p-1.5"
      >
        {entries.map((entry, place) => (
          <button
            key={entry.id}
            id={`${list}-${place}`}
            data-place={place}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={place === here}
            aria-disabled={entry.refusal !== undefined}
            onPointerMove={() => setAt(place)}
            onClick={() => (entry.refusal === undefined ? onChoose(entry.id) : undefined)}
            className={classNames(
              "touch-target flex w-full items-center gap-3 rounded-control px-3 py-2 text-left text-sm",
              place === here && "bg-hover",
              entry.refusal !== undefined && "text-muted",
            )}
          >
            {entry.content}
          </button>
        ))}
        {entries.length === 0 ? <p className="px-3 py-4 text-muted text-sm">{nothing}</p> : null}
      </div>
    </>
  )
}
