"use client"

import { useTranslations } from "next-intl"
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react"
import { useStore } from "zustand"
import { said, useLanguage } from "@/components/ui/use-language"
import { type BoardPerson, peopleOf } from "../presence/people"
import { useBoard } from "../session/board-context"

/** What others do is said at most this often. */
const EVERY_MS = 5_000

/** Says to screen readers what this person did at once, and who came and went in bundles. */
export function Announcer({ ownId }: { readonly ownId: string }) {
  const language = useLanguage()
  const board = useBoard()
  const words = useStore(board.spoken, (state) => state.words)
  const others = useComingAndGoing(ownId)
  return (
    <div className="sr-only">
      <p aria-live="polite">{words ? said(words, language) : ""}</p>
      <p aria-live="polite">{others}</p>
    </div>
  )
}

function useComingAndGoing(ownId: string): string {
  const t = useTranslations("board.presence")
  const { presence } = useBoard()
  const peers = useSyncExternalStore(presence.subscribe, presence.getPeers)
  const people = useMemo(() => peopleOf(peers, ownId), [peers, ownId])
  const now = useRef<readonly BoardPerson[]>(people)
  const [sentence, setSentence] = useState("")
  useEffect(() => {
    now.current = people
  }, [people])
  useEffect(() => {
    let told = now.current
    const timer = setInterval(() => {
      const names = (some: readonly BoardPerson[], without: readonly BoardPerson[]) =>
        some.filter((one) => !without.some((other) => other.key === one.key)).map((one) => one.name)
      const came = names(now.current, told)
      const went = names(told, now.current)
      told = now.current
      const parts = [
        came.length > 0 ? t("came", { names: came.join(", ") }) : "",
        went.length > 0 ? t("went", { names: went.join(", ") }) : "",
      ]
      if (came.length + went.length > 0) setSentence(parts.filter(Boolean).join(" "))
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [t])
  return sentence
}
