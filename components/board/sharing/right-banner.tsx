"use client"

import { Eye, Hand, Info, Pause, PencilLine, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import { useToast } from "@/components/ui/toast"
import { type OwnRight, teaches } from "@/lib/sync/right"
import { useConnection } from "../chrome/sync-badge"
import { useWhen } from "../history/use-when"
import { useBoard } from "../session/board-context"
import { settleBoard } from "../session/server-calls"

/** What a notice is about; the words have the same names. */
type Notice = "paused" | "viewOnly" | "reading" | "minutes" | "ownOnly" | "youPaused" | "youViewOnly"

const ICONS = {
  paused: Pause,
  viewOnly: Eye,
  reading: Info,
  minutes: PencilLine,
  ownOnly: Hand,
  youPaused: Pause,
  youViewOnly: Eye,
} as const

/** Notices that say what a person may do, not what they may not, can be put away. */
const CAN_BE_HIDDEN: ReadonlySet<Notice> = new Set(["minutes", "ownOnly"])

function noticeOf(right: OwnRight | null, isReading: boolean): Notice | null {
  if (right === null) return isReading ? "reading" : null
  const { mode, role, writes, until } = right
  if (teaches(right)) return mode === "open" ? null : mode === "paused" ? "youPaused" : "youViewOnly"
  if (!writes)
    return mode === "paused" ? "paused" : role !== "reader" && mode === "viewOnly" ? "viewOnly" : "reading"
  if (until !== null) return "minutes"
  return right.ownOnly ? "ownOnly" : null
}

/** What the person may do at the moment, where that is not everything, and for those who teach what holds everybody else. */
export function RightBanner() {
  const t = useTranslations("rights.banner")
  const board = useBoard()
  const when = useWhen()
  const right = useStore(board.access, (access) => access.right)
  const isReading = useStore(board.access, (access) => access.refusal !== null)
  const { pending, phase } = useConnection()
  const notice = noticeOf(right, isReading)
  const [hidden, setHidden] = useState<Notice | null>(null)
  useSaysAgain(notice)
  if (notice === null || notice === hidden) return null
  const Icon = ICONS[notice]
  const time = right?.until == null ? "" : when.time(new Date(right.until))
  const waits = right !== null && !right.writes && pending > 0 && phase === "connected"
  return (
    <div role="status" className="board-banner" data-notice={notice}>
      <Icon aria-hidden className="size-5 shrink-0 text-muted" />
      <p className="min-w-0 flex-1">
        {t(notice, { time })}
        {waits ? <span className="mt-1 block">{t("waiting", { count: pending })}</span> : null}
      </p>
      {notice === "youPaused" || notice === "youViewOnly" ? <Resume /> : null}
      {CAN_BE_HIDDEN.has(notice) ? (
        <IconButton
          size="sm"
          label={t("hide")}
          icon={<X aria-hidden className="size-4" />}
          onClick={() => setHidden(notice)}
        />
      ) : null}
    </div>
  )
}

/** Ends what holds the board. */
function Resume() {
  const t = useTranslations("rights.banner")
  const { id } = useBoard()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const resume = async () => {
    setBusy(true)
    if (!(await settleBoard(id, { mode: "open" }))) toast.show({ tone: "danger", title: t("resumeFailed") })
    setBusy(false)
  }
  return (
    <Button size="sm" busy={busy} onClick={resume}>
      {t("resume")}
    </Button>
  )
}

/** When the board is held no longer, that is said once. */
function useSaysAgain(notice: Notice | null) {
  const t = useTranslations("rights.banner")
  const toast = useToast()
  const before = useRef(notice)
  useEffect(() => {
    const wasHeld = before.current === "paused" || before.current === "viewOnly"
    const isFree = notice === null || notice === "ownOnly" || notice === "minutes"
    before.current = notice
    if (wasHeld && isFree) toast.show({ tone: "ok", title: t("again") })
  }, [notice, toast, t])
}
