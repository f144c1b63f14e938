import { useEffect, useState } from "react"
import { formulaReader } from "#formula-reader"
import type { Bilingual } from "@/lib/engine/answer"
import type { Importer } from "@/lib/import/define"
import type { Draft } from "@/lib/import/drafts"

/** How far the reading of a text is. */
export type Reading =
  | { readonly state: "empty" }
  /** From 0 to 1. */
  | { readonly state: "reading"; readonly progress: number }
  | { readonly state: "read"; readonly draft: Draft }
  | { readonly state: "refused"; readonly message: Bilingual }

/** As long as the page is not let to answer a hand. */
const SLICE_MS = 12
/** A pause in typing after which the text is read. */
const PAUSE_MS = 200

const FAILED: Bilingual = {
  en: "The reader could not be loaded. Check the connection; the text stays here.",
  ja: "読み取りのプログラムを読み込めませんでした。接続を確認してください。テキストは残っています。",
}

/** Reads a text in slices between which the page stays alive; another text, and leaving, call it off. */
export function useDraft(text: string, importer: Importer): Reading {
  const [reading, setReading] = useState<Reading>({ state: "empty" })
  useEffect(() => {
    if (text.trim() === "") {
      setReading({ state: "empty" })
      return
    }
    setReading({ state: "reading", progress: 0 })
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const begin = () => {
      if (isOver) return
      const steps = importer.read(text)
      const slice = () => {
        const end = performance.now() + SLICE_MS
        let step = steps.next()
        while (!step.done && performance.now() < end) step = steps.next()
        if (!step.done) {
          setReading({ state: "reading", progress: step.value })
          timer = setTimeout(slice)
        } else if (step.value.ok) setReading({ state: "read", draft: step.value })
        else setReading({ state: "refused", message: step.value.message })
      }
      slice()
    }
    timer = setTimeout(() => {
      formulaReader.load().then(begin, () => {
        if (!isOver) setReading({ state: "refused", message: FAILED })
      })
    }, PAUSE_MS)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [text, importer])
  return reading
}
