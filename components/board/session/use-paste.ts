"use client"

import { useEffect } from "react"
import { useToast } from "@/components/ui/toast"
import { said, useLanguage } from "@/components/ui/use-language"
import { commandOf } from "../commands"
import { imageFiles } from "../images/place-images"
import { useBoard } from "./board-context"
import { cutSelection, pasteContents, writeSelection } from "./clipboard"

const ELSEWHERE = "input, textarea, math-field, [contenteditable=true], [role=dialog]"

const isElsewhere = ({ target }: ClipboardEvent): boolean =>
  target instanceof Element && target.closest(ELSEWHERE) !== null

const hasText = (): boolean => (window.getSelection()?.toString() ?? "") !== ""

/** Copies and cuts what is selected, and places what is pasted onto the canvas. */
export function usePaste(): void {
  const board = useBoard()
  const language = useLanguage()
  const { show } = useToast()
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const refuse = (id: string): boolean => {
      const refusal = commandOf(id).refusal(board)
      if (refusal) show({ title: said(refusal, language) })
      return refusal !== null
    }
    const onCopy = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (data === null || event.defaultPrevented || isElsewhere(event) || hasText()) return
      if (commandOf("copy").refusal(board) !== null) return
      if (event.type === "cut" && refuse("cut")) return
      if ((event.type === "cut" ? cutSelection : writeSelection)(board, data)) event.preventDefault()
    }
    const onPaste = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (data === null || event.defaultPrevented || isElsewhere(event)) return
      const contents = {
        html: data.getData("text/html"),
        text: data.getData("text/plain"),
        files: imageFiles(data.files),
      }
      if (contents.html === "" && contents.text.trim() === "" && contents.files.length === 0) return
      event.preventDefault()
      if (!refuse("paste")) pasteContents(board, contents)
    }
    window.addEventListener("copy", onCopy, { signal })
    window.addEventListener("cut", onCopy, { signal })
    window.addEventListener("paste", onPaste, { signal })
    return () => stop.abort()
  }, [board, language, show])
}
