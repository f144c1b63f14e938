"use client"

import "./history.css"
import { CircleAlert } from "lucide-react"
import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useMemo, useState } from "react"
import { CardBoardProvider, useCardBoard } from "@/components/cards/card-board"
import { Button } from "@/components/ui/button"
import { Spinner } from "@/components/ui/spinner"
import { useLanguage } from "@/components/ui/use-language"
import { BoardProvider, useBoard, useView } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { useKeyboard } from "../session/use-keyboard"
import { BoardSurface } from "../surface/board-surface"
import { SelectionOverlay } from "../surface/selection-overlay"
import { type BoardHistory, historyOf } from "./board-history"
import { changesBetween } from "./deeds"
import { createPreview, type Preview, pastCardBoard } from "./preview"
import { PreviewBar } from "./preview-bar"
import { PreviewMarks } from "./preview-marks"
import { revealChanges } from "./reveal-changes"
import type { Base, Sight } from "./sight"
import { backToNow } from "./use-restore"
import type { Moment } from "./version"

/** A version of the board in the board's place. Nothing of it can be changed. `ink` is the layer of its ink. */
export function PreviewStage({ ink }: { readonly ink: ReactNode }) {
  const board = useBoard()
  const [preview, setPreview] = useState<Preview | null>(null)
  useEffect(() => {
    const opened = createPreview(board)
    setPreview(opened)
    return () => {
      setPreview(null)
      void opened.session.dispose()
    }
  }, [board])
  return preview === null ? null : <Past preview={preview} ink={ink} />
}

function Past({ preview, ink }: { readonly preview: Preview; readonly ink: ReactNode }) {
  const board = useBoard()
  const living = useCardBoard()
  const history = historyOf(board, useLanguage())
  const { session } = preview
  const cards = useMemo(() => pastCardBoard(living, session), [living, session])
  const [base, setBase] = useState<Base>("before")
  const { sight, failed, retry } = useSight(history, base)
  useEffect(() => {
    if (sight === null) return
    preview.show(sight.moment)
    revealChanges(session, sight)
  }, [preview, session, sight])
  return (
    <>
      <BoardProvider board={session}>
        <CardBoardProvider board={cards}>
          <PastSurface sight={sight} base={base} board={board} history={history} ink={ink} />
        </CardBoardProvider>
      </BoardProvider>
      {failed ? <Failed onRetry={retry} /> : null}
      {sight === null && !failed ? <Waiting /> : null}
      <PreviewBar session={session} history={history} sight={sight} base={base} onBase={setBase} />
    </>
  )
}

function PastSurface(props: {
  readonly sight: Sight | null
  readonly base: Base
  readonly board: BoardSession
  readonly history: BoardHistory
  readonly ink: ReactNode
}) {
  const { board, ink, ...marks } = props
  useKeyboard()
  useEscape(board)
  return (
    <BoardSurface>
      {ink}
      <SelectionOverlay />
      <PreviewMarks {...marks} board={board} />
    </BoardSurface>
  )
}

/** What closes by Escape itself. */
const OWN_ESCAPE = "input:not([type=range]), [role=menu], [role=dialog]"

/** Escape leads back to now, once nothing is selected. */
function useEscape(board: BoardSession): void {
  const { view } = useBoard()
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented || view.getState().selection.size > 0) return
      if (event.target instanceof Element && event.target.closest(OWN_ESCAPE)) return
      event.preventDefault()
      backToNow(board)
    }
    window.addEventListener("keydown", onKey, { capture: true })
    return () => window.removeEventListener("keydown", onKey, { capture: true })
  }, [board, view])
}

const NOTHING: Moment = { file: { version: 1, title: "", cards: [] }, names: new Map() }

/** Reads the version that is to be shown; what was in sight before stays until it is there. */
function useSight(history: BoardHistory, base: Base) {
  const id = useView((view) => view.previewed)
  const [sight, setSight] = useState<Sight | null>(null)
  const [failedAt, setFailedAt] = useState<string | null>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads again
  useEffect(() => {
    if (id === null) return
    let isOver = false
    setFailedAt(null)
    const read = async () => {
      const earlier = history.before(id)
      const compared = base === "now" ? history.now() : earlier ? history.moment(earlier.id) : null
      const [moment, other] = await Promise.all([history.moment(id), compared])
      if (isOver) return
      void history.compare(id)
      setSight({ id, moment, base: other, changes: changesBetween(other ?? NOTHING, moment) })
    }
    read().catch((problem: unknown) => {
      console.error("A version of the board could not be read.", problem)
      if (!isOver) setFailedAt(id)
    })
    return () => {
      isOver = true
    }
  }, [history, id, base, attempt])
  return {
    sight,
    failed: failedAt !== null && failedAt === id,
    retry: () => setAttempt((count) => count + 1),
  }
}

function Waiting() {
  const t = useTranslations("history")
  return (
    <div className="board-empty">
      <Spinner label={t("opening")} className="size-6" />
    </div>
  )
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations("history")
  const board = useBoard()
  return (
    <div role="alert" className="board-empty gap-3">
      <CircleAlert aria-hidden className="size-7 text-danger" />
      <p>{t("notOpened")}</p>
      <div className="flex gap-2">
        <Button onClick={onRetry}>{t("retry")}</Button>
        <Button onClick={() => backToNow(board)}>{t("backToNow")}</Button>
      </div>
    </div>
  )
}
