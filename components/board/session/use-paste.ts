"use client"

import { useEffect } from "react"
import { useToast } from "@/components/ui/toast"
import { said, useLanguage } from "@/components/ui/use-language"
import { useBoard } from "./board-context"
import { placeFormula } from "./paste"

const ELSEWHERE = "input, textarea, math-field, [contenteditable=true], [role=dialog]"

/** Makes a function card of a formula that is pasted onto the canvas. */
export function usePaste(): void {
  const board = useBoard()
  const language = useLanguage()
  const { show } = useToast()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || (event.target instanceof Element && event.target.closest(ELSEWHERE)))
        return
      const text = event.clipboardData?.getData("text/plain") ?? ""
      if (text.trim() === "") return
      event.preventDefault()
      const { refusal } = board.access.getState()
      if (refusal) show({ title: said(refusal, language) })
      else placeFormula(board, text)
    }
    window.addEventListener("paste", onPaste)
    return () => window.removeEventListener("paste", onPaste)
  }, [board, language, show])
}
