"use client"

import { LocateFixed } from "lucide-react"
import { Button } from "@/components/ui/button"
import { commandOf } from "../commands"
import { useLayoutVersion, useSurface } from "../session/board-context"
import { seesContent } from "../session/camera-actions"
import { useCommand } from "../session/use-command"

const BACK = commandOf("back-to-content")

/** A way back for those who see nothing but paper. */
export function BackToContent() {
  useLayoutVersion()
  const isLost = useSurface((board) => !seesContent(board))
  const back = useCommand(BACK)
  if (!isLost) return null
  return (
    <div className="board-back">
      <Button icon={<LocateFixed aria-hidden className="size-4" />} onClick={back.run}>
        {back.label}
      </Button>
    </div>
  )
}
