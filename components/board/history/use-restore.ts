"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { useToast } from "@/components/ui/toast"
import { compareBoards } from "@/lib/board/compare"
import { restoreBoard, restoreCards } from "@/lib/board/restore"
import type { BoardSession } from "../session/board-session"
import type { BoardHistory } from "./board-history"
import type { Moment } from "./version"

/** Leaves the past: the board itself is shown again. */
export function backToNow(board: BoardSession): void {
  board.view.setState({ previewed: null })
}

interface Restoring {
  readonly isBusy: boolean
  /** Brings the whole board back to a moment, after the board as it stands was kept as a version of its own. */
  whole(moment: Moment, when: string): Promise<void>
  /** Brings some cards back as they stood at a moment and leaves everything else. */
  cards(moment: Moment, ids: readonly string[]): void
}

/** Restores as one change on top of all others: it can be undone, and whoever works beside it keeps working. */
export function useRestore(board: BoardSession, history: BoardHistory): Restoring {
  const t = useTranslations("history")
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const done = (title: string) => {
    toast.show({ tone: "ok", title, action: { label: t("undo"), onSelect: () => board.undo.undo() } })
  }
  const asOneChange = (change: () => void) => {
    board.undo.separate()
    change()
    board.undo.separate()
  }
  return {
    isBusy,
    async whole(moment, when) {
      setBusy(true)
      try {
        const { file } = await history.now()
        if (isSame(compareBoards(file, moment.file))) {
          toast.show({ title: t("nothingToRestore") })
          return
        }
        await history.keep(null)
        asOneChange(() => restoreBoard(board.doc, moment.file))
        backToNow(board)
        done(t("restored", { when }))
      } catch (problem) {
        console.error("A version could not be restored.", problem)
        toast.show({ tone: "danger", title: t("notRestored"), description: t("notRestoredHint") })
      } finally {
        setBusy(false)
      }
    },
    cards(moment, ids) {
      asOneChange(() => restoreCards(board.doc, moment.file, new Set(ids)))
      done(t("restoredCards", { count: ids.length }))
    },
  }
}

const isSame = ({
  added,
  changed,
  moved,
  removed,
  retitled,
  drawn,
  erased,
}: ReturnType<typeof compareBoards>) =>
  added.length + changed.length + moved.length + removed.length + drawn + erased === 0 && !retitled
