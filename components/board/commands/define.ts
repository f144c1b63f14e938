import type { ComponentType, SVGProps } from "react"
import type { Bilingual } from "@/lib/engine/answer"
import type { BoardSession } from "../session/board-session"

/** Where a command stands in the menu and on the help sheet, in this order. */
export const COMMAND_GROUPS = ["tools", "cards", "edit", "arrange", "view", "board"] as const
type CommandGroup = (typeof COMMAND_GROUPS)[number]

/** An icon of lucide, or one of ours drawn like them. */
export type CommandIcon = ComponentType<SVGProps<SVGSVGElement>>

/**
 * Something that a person can do on a board. The toolbar, the menu, the keyboard and the help sheet all read the one list of
 * commands, so a command is complete when its file is.
 */
export interface Command {
  /** Unique, kebab-case, the name of its file. */
  readonly id: string
  readonly group: CommandGroup
  readonly label: Bilingual
  readonly icon: CommandIcon
  /** As written in `shortcuts.ts`: `Mod+Shift+Z`, `Shift+1`, `U`. The first one is shown. */
  readonly shortcuts: readonly string[]
  /** Why the command cannot run at the moment; null when it can. It must be cheap and give the same object for the same reason. */
  refusal(board: BoardSession): Bilingual | null
  /** For what can be on or off. */
  isOn?(board: BoardSession): boolean
  /** Does it. `shortcut` is the one that was pressed, undefined for a button or a menu. */
  run(board: BoardSession, shortcut?: string): void
  /** True for keys that pass without a word when the command cannot run, so that the page may use them otherwise. */
  readonly passesWhenRefused?: boolean
  /** True for commands that only make sense as keys; the menu leaves them out. */
  readonly isKeysOnly?: boolean
  /** True for commands whose keys the browser answers by itself, with an event of the clipboard. */
  readonly isBrowsers?: boolean
  /** True for commands that a held key runs again and again. */
  readonly repeats?: boolean
}

/** Types a command and hands it back. */
export function defineCommand(command: Command): Command {
  return command
}
