"use client"

import { Folder, House } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { type LibraryBoard, treeOf } from "./library-model"
import type { Library } from "./use-library"

/** Asks for the folder into which a board goes. */
export function MoveDialog({
  board,
  library,
  onClose,
}: {
  readonly board: LibraryBoard | null
  readonly library: Library
  readonly onClose: () => void
}) {
  const t = useTranslations("library")
  const title = board?.title || t("untitled")
  return (
    <Dialog
      open={board !== null}
      onOpenChange={(open) => open || onClose()}
      title={t("moveTitle", { title: [...title].slice(0, 60).join("") })}
    >
      {board === null ? null : <Choices board={board} title={title} library={library} onClose={onClose} />}
    </Dialog>
  )
}

function Choices(props: {
  readonly board: LibraryBoard
  readonly title: string
  readonly library: Library
  readonly onClose: () => void
}) {
  const { board, title, library, onClose } = props
  const t = useTranslations("library")
  const locale = useLocale()
  const [chosen, setChosen] = useState(board.folderId)
  const tree = treeOf(library.folders, locale)
  const move = () => {
    const name = library.folders.find(({ id }) => id === chosen)?.name ?? t("top")
    if (chosen !== board.folderId || board.shelf !== "boards") {
      void library.place(board, { folderId: chosen, shelf: "boards" }, t("moved", { title, folder: name }))
    }
    onClose()
  }
  const line = (id: string | null, name: string, depth: number) => (
    <label
      key={id ?? "top"}
      className="touch-target flex cursor-pointer items-center gap-2.5 rounded-control py-1.5 pr-3 hover:bg-hover has-checked:bg-accent-soft"
      style={{ paddingInlineStart: `${0.75 + depth * 1.25}rem` }}
    >
      <input
        type="radio"
        name="folder"
        checked={chosen === id}
        onChange={() => setChosen(id)}
        className="accent-accent"
      />
      {id === null ? (
        <House aria-hidden className="size-4 text-muted" />
      ) : (
        <Folder aria-hidden className="size-4 text-muted" />
      )}
      <bdi className="min-w-0 truncate text-sm">{name}</bdi>
    </label>
  )
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        move()
      }}
      className="flex flex-col gap-4"
    >
      <fieldset className="max-h-[45dvh] overflow-y-auto">
        <legend className="sr-only">{t("folders")}</legend>
        {line(null, t("top"), 0)}
        {tree.map(({ folder, depth }) => line(folder.id, folder.name, depth + 1))}
      </fieldset>
      {tree.length === 0 ? <p className="text-muted text-sm">{t("noFolders")}</p> : null}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button type="submit" variant="primary">
          {t("moveHere")}
        </Button>
      </div>
    </form>
  )
}
