"use client"

import { Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import type { MenuEntry } from "@/components/ui/menu-entry"
import { useLanguage } from "@/components/ui/use-language"
import { commands } from "../commands"
import { useBoard } from "../session/board-context"
import { menuEntry } from "./menu-entries"

/** Everything that can be placed on a board. */
export function InsertMenu() {
  const t = useTranslations("board.menu")
  const board = useBoard()
  const language = useLanguage()
  const [items, setItems] = useState<readonly MenuEntry[]>([])
  const prepare = () =>
    setItems(
      commands
        .filter((command) => command.group === "cards" && command.id !== "derive-selection")
        .map((command) => menuEntry(command, board, language)),
    )
  return (
    <Menu
      label={t("insert")}
      items={items}
      side="top"
      align="center"
      trigger={
        <IconButton
          label={t("insert")}
          icon={<Plus aria-hidden />}
          onPointerDown={prepare}
          onKeyDown={prepare}
          onFocus={prepare}
        />
      }
    />
  )
}
