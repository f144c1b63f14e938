"use client"

import { useCallback, useSyncExternalStore } from "react"
import { said, useLanguage } from "@/components/ui/use-language"
import type { Command } from "../commands/define"
import { ariaShortcuts, isMacKeyboard, printShortcut } from "../commands/shortcuts"
import { useBoard } from "./board-context"
import type { BoardSession } from "./board-session"

/** A command as a button or a menu shows it. */
export interface ShownCommand {
  readonly label: string
  /** The first shortcut as this keyboard names it. */
  readonly shortcut: string | undefined
  /** All of them, for assistive technology. */
  readonly ariaShortcuts: string | undefined
  /** Why it cannot run, in the page's language; null when it can. */
  readonly refusal: string | null
  readonly isOn: boolean | undefined
  run(): void
}

/** Follows what decides whether a command can run. */
function subscribe(board: BoardSession, listener: () => void): () => void {
  const endings = [
    board.view.subscribe(listener),
    board.access.subscribe(listener),
    board.undo.subscribe(listener),
    board.store.subscribe(listener),
  ]
  return () => {
    for (const end of endings) end()
  }
}

/** A command with its state of this moment. */
export function useCommand(command: Command): ShownCommand {
  const board = useBoard()
  const language = useLanguage()
  const follow = useCallback((listener: () => void) => subscribe(board, listener), [board])
  const refusal = useSyncExternalStore(follow, () => command.refusal(board))
  const isOn = useSyncExternalStore(follow, () => command.isOn?.(board))
  const [shortcut] = command.shortcuts
  return {
    label: said(command.label, language),
    shortcut: shortcut === undefined ? undefined : printShortcut(shortcut, isMacKeyboard()),
    ariaShortcuts: shortcut === undefined ? undefined : ariaShortcuts(command.shortcuts, isMacKeyboard()),
    refusal: refusal && said(refusal, language),
    isOn,
    run: () => command.run(board),
  }
}
