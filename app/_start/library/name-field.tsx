"use client"

import { type KeyboardEvent, useEffect, useRef, useState } from "react"

interface NameFieldProps {
  readonly label: string
  readonly initial: string
  readonly maxLength: number
  /** Whether the empty name is one. */
  readonly mayBeEmpty?: boolean
  readonly onSave: (name: string) => void
  readonly onEnd: () => void
}

/** A name that is changed where it stands: Enter and leaving the field store it, Escape does not. */
export function NameField({ label, initial, maxLength, mayBeEmpty = false, onSave, onEnd }: NameFieldProps) {
  const [name, setName] = useState(initial)
  const field = useRef<HTMLInputElement>(null)
  const isOver = useRef(false)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const end = (saves: boolean) => {
    if (isOver.current) return
    isOver.current = true
    const next = name.replace(/\s+/g, " ").trim()
    if (saves && next !== initial && (mayBeEmpty || next !== "")) onSave(next)
    onEnd()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === "Enter") end(true)
    else if (event.key === "Escape") end(false)
    else return
    event.preventDefault()
  }
  return (
    <input
      ref={field}
      aria-label={label}
      value={name}
      maxLength={maxLength}
      dir="auto"
      onChange={(event) => setName(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(true)}
      autoComplete="off"
      spellCheck={false}
      className="h-8 w-full rounded-control border border-line-strong bg-sheet px-2 text-base md:text-sm"
    />
  )
}
