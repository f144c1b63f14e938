"use client"

import { Camera, Eye, Hand, Maximize2, MessageSquare, PanelRightOpen } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { MixedText } from "@/components/math/mixed-text"
import { Dialog } from "@/components/ui/dialog"
import { IconButton } from "@/components/ui/icon-button"
import { useToast } from "@/components/ui/toast"
import { said, useLanguage } from "@/components/ui/use-language"
import type { TeacherView } from "@/lib/lessons/views"
import { useLessonActions, useTeacherView } from "../lesson-context"
import { GroupMinutes, useWritesUntil } from "../teacher/group-minutes"
import { MessageDialog } from "../teacher/message-dialog"
import { BoardPicture } from "./board-picture"
import type { DeskRow } from "./rows"
import { StateSign } from "./state-sign"

interface GroupTileProps {
  readonly row: DeskRow
  readonly isOpen: boolean
  readonly onOpen: () => void
}

/** A group on the wall: its board as it stands, how far it is, who is there, who has a hand up. */
export function GroupTile({ row, isOpen, onOpen }: GroupTileProps) {
  const t = useTranslations("lesson.desk")
  const language = useLanguage()
  const [peeks, setPeeks] = useState(false)
  const here = row.people.filter(({ isHere }) => isHere).length
  const wrong = row.cells.find(({ work }) => work?.wrong)?.work?.wrong
  const lines = row.cells.reduce((sum, { work }) => sum + (work?.lines ?? 0), 0)
  const right = row.cells.reduce((sum, { work }) => sum + (work?.rightLines ?? 0), 0)
  return (
    <li
      className="desk-tile"
      data-group-tile={row.name}
      data-state={row.state}
      data-hand={row.hands.length > 0 || undefined}
      data-open={isOpen || undefined}
    >
      <button type="button" onClick={onOpen} className="text-left">
        <span className="sr-only">{`${t("open")}: ${row.name}`}</span>
        <BoardPicture boardId={row.boardId} head={row.head} />
      </button>
      <div className="flex flex-1 flex-col gap-1.5 p-2.5">
        <div className="flex items-center gap-2">
          <bdi className="min-w-0 flex-1 truncate font-semibold text-sm">{row.name}</bdi>
          <StateSign state={row.state} />
        </div>
        <p className="text-muted text-xs">
          {lines > 0 ? `${t("steps", { right, lines })} · ` : ""}
          <span title={row.people.map(({ shownName }) => shownName).join(", ")}>
            {t("here", { count: here })}
          </span>
          {row.minutes !== null && row.minutes >= 1 ? ` · ${t("quiet", { minutes: row.minutes })}` : ""}
        </p>
        {wrong ? (
          <p className="text-danger text-xs">
            <MixedText
              text={t("wrongAt", { line: wrong.line, title: said(wrong.title, language) })}
              size={12}
            />
          </p>
        ) : null}
        {row.hands.length > 0 ? (
          <p className="flex items-center gap-1.5 text-danger text-xs">
            <Hand aria-hidden className="size-3.5" />
            {t("hand", { count: row.hands.length })}
          </p>
        ) : null}
        <TileRight row={row} />
        <TileActions row={row} onOpen={onOpen} onPeek={() => setPeeks(true)} />
      </div>
      <Dialog open={peeks} onOpenChange={setPeeks} title={row.name} wide>
        <div className="overflow-hidden rounded-card border border-line">
          <BoardPicture boardId={row.boardId} head={row.head} />
        </div>
      </Dialog>
    </li>
  )
}

/** What the group may do on its board, where that is not everything. */
function TileRight({ row }: { readonly row: DeskRow }) {
  const view = useTeacherView()
  return view === null || row.role === "writer" ? null : <NarrowRight row={row} stage={view.stage} />
}

function NarrowRight({ row, stage }: { readonly row: DeskRow; readonly stage: TeacherView["stage"] }) {
  const t = useTranslations("lesson.rights")
  const time = useWritesUntil(stage, row.groupId, row.groupId === null ? "class" : "own")
  return (
    <p className="flex items-center gap-1.5 text-muted text-xs">
      <Eye aria-hidden className="size-3.5" />
      {time === null ? t(`roles.${row.role}`) : t("until", { time })}
    </p>
  )
}

function TileActions({
  row,
  onOpen,
  onPeek,
}: {
  readonly row: DeskRow
  readonly onOpen: () => void
  readonly onPeek: () => void
}) {
  const t = useTranslations("lesson.desk")
  const toast = useToast()
  const { call, isBusy } = useLessonActions()
  const [writes, setWrites] = useState(false)
  const view = useTeacherView()
  const { groupId } = row
  const snap = async () => {
    if (await call("collect", "POST", { groups: groupId === null ? "all" : [groupId], frame: null }))
      toast.show({ tone: "ok", title: t("snapped") })
  }
  return (
    <div className="mt-auto flex items-center justify-end gap-0.5 pt-1">
      <IconButton
        size="sm"
        label={`${t("peek")}: ${row.name}`}
        icon={<Maximize2 aria-hidden />}
        onClick={onPeek}
      />
      {groupId === null ? null : (
        <>
          <IconButton
            size="sm"
            label={`${t("snapshot")}: ${row.name}`}
            icon={<Camera aria-hidden />}
            disabled={isBusy}
            onClick={() => void snap()}
          />
          <IconButton
            size="sm"
            label={`${t("message")}: ${row.name}`}
            icon={<MessageSquare aria-hidden />}
            onClick={() => setWrites(true)}
          />
        </>
      )}
      {view === null ? null : <GroupMinutes stage={view.stage} groupId={groupId} name={row.name} />}
      <IconButton
        size="sm"
        label={`${t("open")}: ${row.name}`}
        icon={<PanelRightOpen aria-hidden />}
        onClick={onOpen}
      />
      {writes && groupId !== null ? (
        <MessageDialog to={{ kind: "group", id: groupId }} name={row.name} onClose={() => setWrites(false)} />
      ) : null}
    </div>
  )
}
