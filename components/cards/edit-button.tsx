"use client"

import { Pencil } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { useCardBoard } from "./card-board"

/** Opens the editor of a card's formula. */
export function EditButton({ cardId, reachable }: { readonly cardId: string; readonly reachable: boolean }) {
  const t = useTranslations("cards")
  const { editing } = useCardBoard()
  return (
    <IconButton
      size="sm"
      label={t("edit")}
      icon={<Pencil aria-hidden />}
      onClick={() => editing.start(cardId, "body")}
      tabIndex={reachable ? 0 : -1}
      className="nodrag"
    />
  )
}
