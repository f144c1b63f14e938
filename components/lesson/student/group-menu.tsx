"use client"

import { Users } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Menu } from "@/components/ui/menu"
import type { MenuEntry } from "@/components/ui/menu-entry"
import type { SeatView } from "@/lib/lessons/views"
import { useLessonActions } from "../lesson-context"
import { AnswersDialog } from "./answers-dialog"

/** Goes to a board by a fresh load: a board is made for one id. */
export const goToBoard = (boardId: string): void => window.location.assign(`/b/${boardId}`)

/** This student's group: its board and that of all, handing in, the answers of others, and another group where one may choose. */
export function GroupMenu({ view, boardId }: { readonly view: SeatView; readonly boardId: string }) {
  const t = useTranslations("lesson.group")
  const { call } = useLessonActions()
  const [chooses, setChooses] = useState(false)
  const [compares, setCompares] = useState(false)
  const { group, choice } = view
  if (group === null && choice === null) return null
  const isHere = group?.boardId === boardId
  const items: MenuEntry[] = []
  if (group && !isHere)
    items.push({
      id: "own",
      label: t("toOwn", { name: group.name }),
      onSelect: () => goToBoard(group.boardId),
    })
  if (boardId !== view.boardId)
    items.push({ id: "all", label: t("toAll"), onSelect: () => goToBoard(view.boardId) })
  if (group)
    items.push({
      id: "hand-in",
      label: t(group.hasHandedIn ? "handInAgain" : "handIn"),
      onSelect: () => void call("hand-in"),
    })
  if (view.seesAnswers) items.push({ id: "answers", label: t("answers"), onSelect: () => setCompares(true) })
  if (choice) items.push({ id: "choose", label: t("choose"), onSelect: () => setChooses(true) })
  return (
    <>
      <Menu
        label={t("label")}
        items={items}
        trigger={
          <Button size="md" variant="quiet" icon={<Users aria-hidden className="size-4" />}>
            <bdi className="max-w-32 truncate">{group ? group.name : t("none")}</bdi>
          </Button>
        }
      />
      <ChooseGroup view={view} open={chooses} onOpenChange={setChooses} />
      {compares ? <AnswersDialog lessonId={view.lessonId} onClose={() => setCompares(false)} /> : null}
    </>
  )
}

function ChooseGroup({
  view,
  open,
  onOpenChange,
}: {
  readonly view: SeatView
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}) {
  const t = useTranslations("lesson.group")
  const { act, isBusy } = useLessonActions()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t("choose")}>
      <ul className="flex flex-col gap-2">
        {(view.choice ?? []).map(({ id, name, count, boardId }) => (
          <li key={id}>
            <Button
              className="w-full justify-between"
              aria-pressed={view.group?.id === id}
              variant={view.group?.id === id ? "primary" : "secondary"}
              disabled={isBusy}
              onClick={async () => {
                if (await act("choose-group", { group: id })) goToBoard(boardId)
              }}
            >
              <bdi className="truncate">{name}</bdi>
              <span className="tabular-nums opacity-80">{t("people", { count })}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
