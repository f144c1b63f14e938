import type { MenuItem } from "@/components/ui/menu-entry"
import { said } from "@/components/ui/use-language"
import type { Language } from "@/lib/language/language"
import type { Command } from "../commands/define"
import { isMacKeyboard, printShortcut } from "../commands/shortcuts"
import type { BoardSession } from "../session/board-session"

/** A command as an entry of a menu: with its keys and, where it cannot run, the reason. */
export function menuEntry(command: Command, board: BoardSession, language: Language): MenuItem {
  const refusal = command.refusal(board)
  const [shortcut] = command.shortcuts
  const Icon = command.icon
  const isOn = command.group === "tools" || command.group === "cards" ? undefined : command.isOn?.(board)
  return {
    id: command.id,
    label: said(command.label, language),
    icon: <Icon aria-hidden />,
    ...(shortcut ? { shortcut: printShortcut(shortcut, isMacKeyboard()) } : {}),
    ...(refusal ? { disabled: true, reason: said(refusal, language) } : {}),
    ...(isOn === undefined ? {} : { checked: isOn }),
    // The menu gives the focus back first; a command may then move it on.
    onSelect: () => requestAnimationFrame(() => command.run(board)),
  }
}
