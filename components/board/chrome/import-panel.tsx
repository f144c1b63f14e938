"use client"

import { useTranslations } from "next-intl"
import { ImportDialog } from "@/components/import/import-dialog"
import { clipFromElsewhere } from "@/lib/board/clip"
import { useBoard, useView } from "../session/board-context"
import { placeCopies } from "../session/clipboard"

/** Brings a document onto this board. */
export function ImportPanel() {
  const t = useTranslations("import")
  const board = useBoard()
  const isOpen = useView((view) => view.panel === "import")
  const brought = useView((view) => view.brought)
  return (
    <ImportDialog
      // Each text that is brought begins anew; the one that stands there stays while the dialog is open.
      key={`${brought.name} ${brought.text.length} ${isOpen}`}
      open={isOpen}
      onOpenChange={(open) => board.view.open(open ? "import" : null)}
      brought={brought}
      action={t("place")}
      onImport={async ({ file }) => {
        if (!placeCopies(board, clipFromElsewhere(file))) return t("full")
        board.view.open(null)
        return null
      }}
    />
  )
}
