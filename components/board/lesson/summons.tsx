"use client"

import { Megaphone } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { goToBoard } from "@/components/lesson/student/group-menu"
import { Button } from "@/components/ui/button"
import type { SeatView } from "@/lib/lessons/views"
import { useBoard } from "../session/board-context"
import { useLead } from "./use-lead"

/** Whoever says nothing for so long comes along. */
const PATIENCE_S = 20

const KEY = "nabla:summons"

/** The summons that this browser has answered last: it holds over the way to another board. */
const answered = (): { readonly at: number; readonly comes: boolean } | null => {
  try {
    const [at, comes] = (sessionStorage.getItem(KEY) ?? "").split(" ")
    return at ? { at: Number(at), comes: comes === "yes" } : null
  } catch {
    return null // storage is switched off
  }
}

const remember = (at: number, comes: boolean): void => {
  try {
    sessionStorage.setItem(KEY, `${at} ${comes ? "yes" : "no"}`)
  } catch {
    // storage is switched off: the question comes once more
  }
}

/**
 * The teacher calls everybody: join, or not now; no answer for 20 seconds joins. Whoever opens a board while it holds comes along at once. `isLate`:
 * it held before this page was there.
 */
export function Summons({
  summons,
  isLate,
}: {
  readonly summons: NonNullable<SeatView["summons"]>
  readonly isLate: boolean
}) {
  const t = useTranslations("lesson.summons")
  const board = useBoard()
  const { at, boardId, personId } = summons
  const [comes, setComes] = useState<boolean | null>(() => {
    const before = answered()
    if (before?.at === at) return before.comes
    return isLate ? true : null
  })
  const [left, setLeft] = useState(PATIENCE_S)
  useEffect(() => {
    if (comes !== null) return
    const beat = setInterval(() => setLeft((seconds) => seconds - 1), 1000)
    return () => clearInterval(beat)
  }, [comes])
  const answer = (next: boolean) => {
    remember(at, next)
    setComes(next)
  }
  useEffect(() => {
    if (left > 0 || comes !== null) return
    remember(at, true)
    setComes(true)
  }, [left, comes, at])
  const isHere = boardId === board.id
  useEffect(() => {
    if (comes !== true || isHere) return
    remember(at, true)
    goToBoard(boardId)
  }, [comes, isHere, at, boardId])
  useLead(comes === true && isHere ? { key: `summons ${at}`, personId } : null)
  if (comes === true) return null
  if (comes === false) {
    return (
      <div className="lesson-chip">
        <Megaphone aria-hidden className="size-4 shrink-0 text-accent" />
        <span className="min-w-0 flex-1">{t("rest")}</span>
        <Button size="sm" onClick={() => answer(true)}>
          {t("join")}
        </Button>
      </div>
    )
  }
  return (
    <div role="alert" className="lesson-chip">
      <Megaphone aria-hidden className="size-4 shrink-0 text-accent" />
      <span className="min-w-0 flex-1">{t("called")}</span>
      <Button size="sm" variant="primary" onClick={() => answer(true)}>
        {t("join")}
        <span aria-hidden="true" className="tabular-nums opacity-80">
          {left}
        </span>
      </Button>
      <Button size="sm" onClick={() => answer(false)}>
        {t("notNow")}
      </Button>
    </div>
  )
}
