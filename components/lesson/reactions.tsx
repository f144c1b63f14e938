"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { REACTION_MS, REACTIONS, type Reaction, type Stage } from "@/lib/lessons/stage"
import { useLessonNews } from "./lesson-context"

/** How reactions are drawn, beside their words. */
export const REACTION_SIGNS: Readonly<Record<Reaction, string>> = {
  clear: "👍",
  slower: "🐢",
  lost: "😕",
  bravo: "👏",
}

/** The reactions of the last half minute, each with how many. */
export function ReactionCounts({ reactions }: { readonly reactions: Stage["reactions"] }) {
  const t = useTranslations("lesson.reaction")
  const { clockAhead } = useLessonNews()
  const [now, setNow] = useState(() => Date.now())
  const last = reactions.at(-1)?.at ?? 0
  const isRecent = last > now + clockAhead - REACTION_MS
  // biome-ignore lint/correctness/useExhaustiveDependencies: another reaction looks at the clock again
  useEffect(() => {
    setNow(Date.now())
    if (!isRecent) return
    const beat = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(beat)
  }, [last, isRecent])
  const recent = reactions.filter(({ at }) => at > now + clockAhead - REACTION_MS)
  const counts = REACTIONS.flatMap((sign) => {
    const count = recent.filter((one) => one.sign === sign).length
    return count === 0 ? [] : [{ sign, count }]
  })
  if (counts.length === 0) return null
  return (
    <ul role="status" aria-label={t("seen")} className="flex items-center gap-1.5">
      {counts.map(({ sign, count }) => (
        <li key={sign} title={t(sign)} className="rounded-full bg-sunken px-2 py-0.5 text-sm tabular-nums">
          <span aria-hidden="true">{REACTION_SIGNS[sign]}</span>
          <span className="sr-only">{t(sign)}</span> {count}
        </li>
      ))}
    </ul>
  )
}
