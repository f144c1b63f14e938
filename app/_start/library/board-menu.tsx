"use client"

import {
  Archive,
  ArchiveRestore,
  CopyPlus,
  Ellipsis,
  FolderInput,
  PencilLine,
  SquareArrowOutUpRight,
  Trash2,
  Undo2,
} from "lucide-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import type { MenuEntry } from "@/components/ui/menu-entry"
import type { LibraryBoard } from "./library-model"
import type { Library } from "./use-library"

interface BoardMenuProps {
  readonly board: LibraryBoard
  /** Its title, or what stands in for it. */
  readonly title: string
  readonly library: Library
  readonly onRename: () => void
  readonly onMove: () => void
  readonly onDelete: () => void
}

const MOST_TITLE = 200

/** What can be done with a board of the list. */
export function BoardMenu({ board, title, library, onRename, onMove, onDelete }: BoardMenuProps) {
  const t = useTranslations("library")
  const router = useRouter()
  // The menu hands the focus back first; a field or a dialog takes it after that.
  const after = (open: () => void) => () => setTimeout(open, 0)
  const copyTitle = [...t("copyOf", { title })].slice(0, MOST_TITLE).join("")
  const inTrash: MenuEntry[] = [
    {
      id: "back",
      label: t("putBack"),
      icon: <Undo2 aria-hidden />,
      onSelect: () => void library.place(board, { shelf: "boards" }, t("putBackDone", { title })),
    },
    {
      id: "delete",
      label: t(board.mine ? "deleteForGood" : "takeOut"),
      icon: <Trash2 aria-hidden />,
      danger: true,
      onSelect: after(onDelete),
    },
  ]
  const isArchived = board.shelf === "archive"
  const usual: MenuEntry[] = [
    {
      id: "open",
      label: t("open"),
      icon: <SquareArrowOutUpRight aria-hidden />,
      onSelect: () => router.push(`/b/${encodeURIComponent(board.id)}`),
    },
    {
      id: "rename",
      label: t("rename"),
      icon: <PencilLine aria-hidden />,
      shortcut: "F2",
      onSelect: after(onRename),
    },
    {
      id: "duplicate",
      label: t("duplicate"),
      icon: <CopyPlus aria-hidden />,
      onSelect: () => void library.duplicate(board, copyTitle),
    },
    { id: "move", label: t("move"), icon: <FolderInput aria-hidden />, onSelect: after(onMove) },
    "separator",
    {
      id: "archive",
      label: t(isArchived ? "unarchive" : "archive"),
      icon: isArchived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />,
      onSelect: () =>
        void library.place(
          board,
          { shelf: isArchived ? "boards" : "archive" },
          t(isArchived ? "putBackDone" : "archived", { title }),
        ),
    },
    {
      id: "trash",
      label: t("trash"),
      icon: <Trash2 aria-hidden />,
      shortcut: "Del",
      danger: true,
      onSelect: () => void library.place(board, { shelf: "trash" }, t("trashed", { title })),
    },
  ]
  return (
    <Menu
      label={t("actions", { title })}
      align="end"
      items={board.shelf === "trash" ? inTrash : usual}
      trigger={
        <IconButton
          size="sm"
          label={t("actions", { title })}
          icon={<Ellipsis aria-hidden />}
          className="relative z-1 -mr-1.5"
        />
      }
    />
  )
}
