"use client"

import { PenTool, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useBoard } from "../session/board-context"

/** Says that fingers only move the board since a pen was used, and leads back to fingers that draw and drag. */
export function PenChip() {
  const t = useTranslations("board.ink")
  const { ink, say } = useBoard()
  const leave = () => {
    ink.view.setState({ penSeen: false })
    say({ en: "Fingers draw and drag again.", ja: "指で描いたり動かしたりできるようになりました。" })
  }
  return (
    <button type="button" className="board-pen-chip touch-target" title={t("penHint")} onClick={leave}>
      <PenTool aria-hidden className="size-4 shrink-0" />
      {t("pen")}
      <span className="sr-only">{t("penHint")}</span>
      <X aria-hidden className="size-4 shrink-0" />
    </button>
  )
}
