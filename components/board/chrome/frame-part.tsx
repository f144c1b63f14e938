"use client"

import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import { Switch } from "@/components/ui/switch"
import { setValues } from "@/lib/board/write-cards"
import { frameCard } from "@/lib/cards/frame-card"
import { useBoard } from "../session/board-context"

/** What a frame is for: whether it holds solutions, which students are not to see. */
export function FramePart({ id, editable }: { readonly id: string; readonly editable: boolean }) {
  const t = useTranslations("board.inspector")
  const { store, undo, doc } = useBoard()
  const card = useSyncExternalStore(
    (listener) => store.subscribeCard(id, listener),
    () => store.getCard(id),
  )
  if (card === undefined) return null
  const isSolutions = frameCard.read(card).role === "solutions"
  return (
    <div>
      <Switch
        label={t("solutions")}
        checked={isSolutions}
        disabled={!editable}
        onChange={(checked) => {
          undo.separate()
          setValues(doc, id, { role: checked ? "solutions" : null })
          undo.separate()
        }}
      />
      <p className="mt-1 text-muted text-xs">{t("solutionsHint")}</p>
    </div>
  )
}
