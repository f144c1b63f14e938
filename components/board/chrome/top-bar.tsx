"use client"

import { GraduationCap, Share2 } from "lucide-react"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import { commandOf } from "../commands"
import { useView } from "../session/board-context"
import { useCommand } from "../session/use-command"
import type { BoardUser } from "./board-user"
import { LateMenu, LatePeople, LateSettings } from "./late-panels"
import { SyncBadge } from "./sync-badge"
import { TitleField } from "./title-field"

const SHARE = commandOf("share")
const LESSON = commandOf("lesson")

/** The bar at the top: menu, title and what is saved on the left; people, settings and sharing on the right. */
export function TopBar({ title, user }: { readonly title: string; readonly user: BoardUser }) {
  const share = useCommand(SHARE)
  return (
    <header className="board-top">
      <div className="board-bar min-w-0">
        <LateMenu />
        <TitleField initial={title} />
        <SyncBadge />
      </div>
      <div className="board-bar">
        <LatePeople user={user} />
        <LateSettings />
        <BeginLesson />
        <Button
          size="md"
          variant="primary"
          icon={<Share2 aria-hidden className="size-4" />}
          onClick={share.run}
          aria-label={share.label}
          className="board-share"
        >
          <span className="hidden sm:inline">{share.label}</span>
        </Button>
      </div>
    </header>
  )
}

/** The way to begin a lesson, for those who teach here. On a phone it stands in the menu. */
function BeginLesson() {
  const { label, refusal, run } = useCommand(LESSON)
  const runs = useView((view) => view.lesson !== null)
  if (refusal !== null || runs) return null
  return (
    <IconButton
      label={label}
      icon={<GraduationCap aria-hidden />}
      tooltipSide="bottom"
      onClick={run}
      className="max-sm:hidden"
    />
  )
}
