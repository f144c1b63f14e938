"use client"

import { useTranslations } from "next-intl"
import { Tooltip } from "@/components/ui/tooltip"
import { commandOf } from "../commands"
import { useSurface } from "../session/board-context"
import { useCommand } from "../session/use-command"
import { CommandButton } from "./command-button"

const OUT = commandOf("zoom-out")
const IN = commandOf("zoom-in")
const FULL = commandOf("zoom-to-full-size")
const FIT = commandOf("fit-all")

/** Zoom out, the zoom in percent (a press gives 100 %), zoom in, fit everything. */
export function ZoomControls() {
  const t = useTranslations("board")
  const percent = useSurface((board) => Math.round(board.surface.camera().zoom * 100))
  const full = useCommand(FULL)
  return (
    <>
      <CommandButton command={OUT} size="sm" />
      <Tooltip label={full.label} {...(full.shortcut ? { shortcut: full.shortcut } : {})}>
        <button
          type="button"
          onClick={full.run}
          aria-label={t("zoom.now", { percent })}
          className="touch-target h-7 w-14 rounded-control text-center text-sm tabular-nums hover:bg-hover"
        >
          {t("zoom.percent", { percent })}
        </button>
      </Tooltip>
      <CommandButton command={IN} size="sm" />
      <CommandButton command={FIT} size="sm" />
    </>
  )
}
