"use client"

import { ClipboardPaste, SquareFunction } from "lucide-react"
import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import { Formula } from "@/components/math/formula"
import { Button } from "@/components/ui/button"
import { Kbd } from "@/components/ui/kbd"
import { useToast } from "@/components/ui/toast"
import { inkTool } from "../ink/ink-session"
import { useBoard, useCanWrite, useView } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { placeInCentre } from "../session/card-actions"
import { pasteFromClipboard } from "../session/late-clipboard"
import { useConnection } from "./sync-badge"

const EXAMPLE = "f(\\bm{x}) = \\bm{x}^\\top A \\bm{x}"

const isEmpty = (board: BoardSession) => board.store.getSnapshot().cards.size === 0

/** What an empty board says: three hints and three ways to begin. It goes with the first card or line, and makes way for a pen. */
export function EmptyBoard() {
  const t = useTranslations("board.empty")
  const board = useBoard()
  const canWrite = useCanWrite()
  const { ready } = useConnection()
  const { show } = useToast()
  const shows = useSyncExternalStore(board.store.subscribe, () => isEmpty(board))
  const hasInk = useSyncExternalStore(board.ink.store.subscribe, () => board.ink.store.size() > 0)
  const draws = useView((view) => inkTool(view.tool) !== null)
  if (!shows || hasInk || draws || !ready) return null
  if (!canWrite) return <p className="board-empty text-muted">{t("reader")}</p>
  const paste = async () => {
    const outcome = await pasteFromClipboard(board)
    if (outcome !== "placed") show({ title: t(outcome === "refused" ? "pasteRefused" : "pasteEmpty") })
  }
  return (
    <section aria-label={t("title")} className="board-empty">
      <h2 className="font-semibold text-lg">{t("title")}</h2>
      <ul className="my-3 flex flex-col gap-1.5 text-muted text-sm">
        <li className="pointer-coarse:hidden">
          {t.rich("hintPlace", { key: (chunks) => <Kbd>{chunks}</Kbd> })}
        </li>
        <li className="pointer-coarse:hidden">
          {t.rich("hintDerive", { key: (chunks) => <Kbd>{chunks}</Kbd> })}
        </li>
        <li className="hidden pointer-coarse:list-item">{t("hintPlaceTouch")}</li>
        <li className="hidden pointer-coarse:list-item">{t("hintDeriveTouch")}</li>
        <li>{t("hintShare")}</li>
      </ul>
      <div className="flex flex-wrap justify-center gap-2">
        <Button
          variant="primary"
          icon={<SquareFunction aria-hidden className="size-4" />}
          onClick={() => placeInCentre(board, "function")}
        >
          {t("function")}
        </Button>
        <Button onClick={() => placeInCentre(board, "function", { body: EXAMPLE })}>
          <span>{t("example")}</span>
          <Formula tex="\bm{x}^\top A\bm{x}" label="x transpose A x" size={15} />
        </Button>
        <Button icon={<ClipboardPaste aria-hidden className="size-4" />} onClick={paste}>
          {t("paste")}
        </Button>
      </div>
    </section>
  )
}
