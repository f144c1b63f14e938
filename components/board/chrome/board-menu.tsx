"use client"

import { House, Menu as MenuIcon } from "lucide-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import type { MenuEntry } from "@/components/ui/menu-entry"
import { useLanguage } from "@/components/ui/use-language"
import type { Language } from "@/lib/language/language"
import { commands } from "../commands"
import { COMMAND_GROUPS, type Command } from "../commands/define"
import { useBoard } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { menuEntry } from "./menu-entries"

/** The menu of all commands, with their keys and, where one cannot run, the reason. */
export function BoardMenu() {
  const t = useTranslations("board")
  const router = useRouter()
  const board = useBoard()
  const language = useLanguage()
  // The entries are worked out when the menu opens: nothing changes them while it holds the focus.
  const [items, setItems] = useState<readonly MenuEntry[]>([])
  const prepare = () =>
    setItems([
      { id: "home", label: t("menu.home"), icon: <House aria-hidden />, onSelect: () => router.push("/") },
      ...COMMAND_GROUPS.flatMap((group) => entriesOf(group, board, language)),
    ])
  return (
    <Menu
      label={t("menu.label")}
      items={items}
      trigger={
        <IconButton
          label={t("menu.label")}
          icon={<MenuIcon aria-hidden />}
          tooltipSide="bottom"
          onPointerDown={prepare}
          onKeyDown={prepare}
          onFocus={prepare}
        />
      }
    />
  )
}

function entriesOf(group: Command["group"], board: BoardSession, language: Language): MenuEntry[] {
  const members = commands.filter((command) => command.group === group && !command.isKeysOnly)
  return members.length === 0
    ? []
    : ["separator", ...members.map((command) => menuEntry(command, board, language))]
}
