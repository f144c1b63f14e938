"use client"

import { type RefObject, useCallback, useRef } from "react"
import { mergeText } from "./changed-range"

/** A shared text as one field of this page changes it. */
export interface SharedText {
  /** The text as it stands, this person's latest key included. */
  readonly current: RefObject<string>
  /** Takes what the field reads now: only what differs from what it showed last is changed. */
  change(next: string, caret?: number): void
}

/** Keeps what others type meanwhile: a person's change starts from the text that their field showed last. */
export function useSharedText(value: string, onChange: (value: string, caret?: number) => void): SharedText {
  const base = useRef(value)
  const current = useRef(value)
  if (current.current !== value) {
    current.current = value
    base.current = value
  }
  const change = useCallback(
    (next: string, caret?: number) => {
      const merged = mergeText(base.current, next, current.current)
      base.current = next
      // The next key may come before this change has come back through a render.
      current.current = merged
      onChange(merged, merged === next ? caret : undefined)
    },
    [onChange],
  )
  return { current, change }
}
