"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { LibraryBoard } from "./library-model"
import type { Library } from "./use-library"

/** Asks once more before a board goes for good: one's own is gone for everybody, somebody else's only from this list. */
export function DeleteDialog({
  board,
  library,
  onClose,
}: {
  readonly board: LibraryBoard | null
  readonly library: Library
  readonly onClose: () => void
}) {
  const t = useTranslations("library")
  const [isBusy, setBusy] = useState(false)
  const title = [...(board?.title || t("untitled"))].slice(0, 60).join("")
  const remove = async () => {
    if (board === null) return
    setBusy(true)
    await library.remove(board)
    setBusy(false)
    onClose()
  }
  return (
    <Dialog
      open={board !== null}
      onOpenChange={(open) => open || onClose()}
      title={t(board?.mine === false ? "takeOutTitle" : "deleteTitle", { title })}
      description={t(board?.mine === false ? "takeOutHint" : "deleteHint")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="danger" busy={isBusy} onClick={() => void remove()}>
            {t(board?.mine === false ? "takeOut" : "deleteForGood")}
          </Button>
        </>
      }
    />
  )
}
