"use client"

import { useTranslations } from "next-intl"
import { commandOf } from "../commands"
import { useBoard } from "../session/board-context"
import { placeInCentre } from "../session/card-actions"
import { CommandButton } from "./command-button"
import { LateInsert } from "./late-panels"
import { ZoomControls } from "./zoom-controls"

const TOOLS = ["select-tool", "pen-tool"].map(commandOf)
const HAND = commandOf("hand-tool")
const PLACE = commandOf("place-function")
const TEXT = commandOf("place-text")
const NOTE = commandOf("place-note")
const DERIVE = commandOf("derive-selection")
const DERIVATION = commandOf("place-derivation")
const PLOT = commandOf("place-plot")
const UNDO = ["undo", "redo"].map(commandOf)
const MAP = commandOf("toggle-minimap")
const HELP = commandOf("help")

/** The bars at the bottom: zoom on the left, tools in the middle, help on the right. On a phone only the tools stay. */
export function BottomBar() {
  const t = useTranslations("board")
  const board = useBoard()
  return (
    <div className="board-bottom">
      <div className="board-bar hidden md:flex">
        <ZoomControls />
        <CommandButton command={MAP} size="sm" />
      </div>
      <div role="toolbar" aria-label={t("bars.tools")} className="board-bar">
        {TOOLS.map((command) => (
          <CommandButton key={command.id} command={command} showsKey />
        ))}
        {/* On a phone the finger moves the board without it. */}
        <span className="contents max-sm:hidden">
          <CommandButton command={HAND} showsKey />
        </span>
        <span aria-hidden="true" className="board-rule" />
        <CommandButton command={PLACE} showsKey onKeyPress={() => placeInCentre(board, "function")} />
        <CommandButton command={DERIVE} showsKey />
        <span className="contents max-sm:hidden">
          <CommandButton command={DERIVATION} showsKey />
          <CommandButton command={PLOT} showsKey />
          <CommandButton command={TEXT} showsKey onKeyPress={() => placeInCentre(board, "text")} />
          <CommandButton command={NOTE} showsKey onKeyPress={() => placeInCentre(board, "note")} />
        </span>
        <LateInsert />
        <span aria-hidden="true" className="board-rule" />
        {UNDO.map((command) => (
          <CommandButton key={command.id} command={command} />
        ))}
      </div>
      <div className="board-bar hidden md:flex">
        <CommandButton command={HELP} />
      </div>
    </div>
  )
}
