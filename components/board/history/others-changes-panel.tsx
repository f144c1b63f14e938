"use client"

import { useFormatter, useTranslations } from "next-intl"
import { useCallback, useEffect, useRef, useState } from "react"
import { Sheet } from "@/components/ui/sheet"
import { useLanguage } from "@/components/ui/use-language"
import { useBoard, useView } from "../session/board-context"
import { useIsPhone } from "../session/use-is-phone"
import { type DoneByOther, followOthers, type OthersChanges } from "./others-changes"
import { useDeedWords } from "./use-deed-words"

/** What others do is said at most this often. */
const EVERY_MS = 5_000
/** As many sentences as are kept to be read again. */
const MOST_KEPT = 50

interface Told {
  readonly key: number
  readonly at: Date
  readonly words: string
}

/** Says what others did on the board: to screen readers in bundles, and to everybody who asks. */
export function OthersChangesPanel() {
  const t = useTranslations("board.changes")
  const format = useFormatter()
  const board = useBoard()
  const isPhone = useIsPhone()
  const isOpen = useView((view) => view.panel === "changes")
  const { told, tellNow } = useTold()
  useEffect(() => {
    if (isOpen) tellNow()
  }, [isOpen, tellNow])
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {told[0]?.words ?? ""}
      </p>
      <Sheet
        open={isOpen}
        onOpenChange={(open) => board.view.open(open ? "changes" : null)}
        title={t("title")}
        description={t("hint")}
        side={isPhone ? "bottom" : "right"}
      >
        {told.length === 0 ? <p className="text-muted text-sm">{t("nothing")}</p> : null}
        <ol className="flex flex-col gap-2 text-sm">
          {told.map(({ key, at, words }) => (
            <li key={key} className="flex gap-3">
              <time dateTime={at.toISOString()} className="shrink-0 text-muted tabular-nums">
                {format.dateTime(at, { hour: "numeric", minute: "2-digit" })}
              </time>
              <span className="min-w-0 flex-1">{words}</span>
            </li>
          ))}
        </ol>
      </Sheet>
    </>
  )
}

/** The sentences about what others did, the latest first; a new one comes every few seconds at most, or when it is asked for. */
function useTold(): { readonly told: readonly Told[]; readonly tellNow: () => void } {
  const board = useBoard()
  const language = useLanguage()
  const sentence = useSentence()
  const [told, setTold] = useState<readonly Told[]>([])
  const others = useRef<OthersChanges | null>(null)
  const count = useRef(0)
  useEffect(() => {
    const follower = followOthers(board)
    others.current = follower
    return () => {
      others.current = null
      follower.dispose()
    }
  }, [board])
  const tellNow = useCallback(() => {
    const done = others.current?.take(language) ?? []
    if (done.length === 0) return
    count.current += 1
    const next = { key: count.current, at: new Date(), words: sentence(done) }
    setTold((before) => [next, ...before].slice(0, MOST_KEPT))
  }, [language, sentence])
  useEffect(() => {
    const timer = setInterval(tellNow, EVERY_MS)
    return () => clearInterval(timer)
  }, [tellNow])
  return { told, tellNow }
}

/** What several people did, in one sentence each. */
function useSentence(): (done: readonly DoneByOther[]) => string {
  const t = useTranslations("history")
  const wordsOf = useDeedWords()
  return useCallback(
    (done) =>
      done
        .map(({ who, deeds }) => {
          const did = wordsOf(deeds).join(t("semicolon"))
          return t("whoDid", { who: who ?? t("somebody"), did })
        })
        .join(t("semicolon")),
    [t, wordsOf],
  )
}
