import { useEffect, useState } from "react"
import type { Bilingual } from "@/lib/engine/answer"
import type { Importer } from "@/lib/import/define"
import type { Draft } from "@/lib/import/drafts"
import type { ImportReply, ImportTask } from "@/lib/import/worker-messages"

/** How far the reading of a text is. */
export type Reading =
  | { readonly state: "empty" }
  /** From 0 to 1. */
  | { readonly state: "reading"; readonly progress: number }
  | { readonly state: "read"; readonly draft: Draft }
  | { readonly state: "refused"; readonly message: Bilingual }

/** A pause in typing after which the text is read. */
const PAUSE_MS = 200

const FAILED: Bilingual = {
  en: "The reader could not be loaded. Check the connection; the text stays here.",
  ja: "読み取りのプログラムを読み込めませんでした。接続を確認してください。テキストは残っています。",
}

/** No text of the sizes that are taken needs as long. */
const DEADLINE_MS = 120_000

const TOO_LONG: Bilingual = {
  en: "Reading this takes too long. Import it in parts; the text stays here.",
  ja: "読み取りに時間がかかりすぎます。分けて読み込んでください。テキストは残っています。",
}

/** Reads a text beside the page, so that the page never waits for it; another text, and leaving, call it off. */
export function useDraft(text: string, importer: Importer): Reading {
  const [reading, setReading] = useState<Reading>({ state: "empty" })
  const { format } = importer
  useEffect(() => {
    if (text.trim() === "") {
      setReading({ state: "empty" })
      return
    }
    setReading({ state: "reading", progress: 0 })
    let worker: Worker | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      worker?.terminate()
      clearTimeout(timer)
    }
    const refuse = (message: Bilingual) => {
      end()
      setReading({ state: "refused", message })
    }
    const begin = () => {
      worker = new Worker(new URL("../../lib/import/browser-worker.ts", import.meta.url), { type: "module" })
      worker.addEventListener("error", () => refuse(FAILED))
      worker.addEventListener("message", ({ data }: MessageEvent<ImportReply>) => {
        if ("progress" in data) return setReading({ state: "reading", progress: data.progress })
        end()
        setReading(
          data.outcome.ok
            ? { state: "read", draft: data.outcome }
            : { state: "refused", message: data.outcome.message },
        )
      })
      const task: ImportTask = { format, text }
      worker.postMessage(task)
      timer = setTimeout(() => refuse(TOO_LONG), DEADLINE_MS)
    }
    timer = setTimeout(begin, PAUSE_MS)
    return end
  }, [text, format])
  return reading
}
