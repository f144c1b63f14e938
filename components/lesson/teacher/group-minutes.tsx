"use client"

import { Timer } from "lucide-react"
import { useFormatter, useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import type { MenuEntry } from "@/components/ui/menu-entry"
import { groupRightOn } from "@/lib/lessons/group-rights"
import { GROUP_BOARDS, type GroupRight } from "@/lib/lessons/stage"
import type { TeacherView } from "@/lib/lessons/views"
import { useLessonActions, useLessonNews } from "../lesson-context"

/** For how many minutes a group can be let write. */
const MINUTES = [5, 10, 30] as const

type Stage = TeacherView["stage"]

/** Until when a group may write on a board whatever else is settled, in the time of this device; null where that is over or never was. */
export function useWritesUntil(
  stage: Stage,
  groupId: string | null,
  board: GroupRight["board"],
): string | null {
  const format = useFormatter()
  const { clockAhead } = useLessonNews()
  const { until } = groupRightOn(stage, groupId, board)
  const [over, setOver] = useState<number | null>(null)
  useEffect(() => {
    if (until === null) return
    const end = setTimeout(() => setOver(until), Math.max(0, until - Date.now() - clockAhead))
    return () => clearTimeout(end)
  }, [until, clockAhead])
  if (until === null || until === over || until <= Date.now() + clockAhead) return null
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  return format.dateTime(new Date(until - clockAhead), { hour: "numeric", minute: "2-digit", timeZone })
}

/** Lets a group write for some minutes, on its own board or on the class's, whatever else is settled there; and takes that back. */
export function GroupMinutes({
  stage,
  groupId,
  name,
}: {
  readonly stage: Stage
  /** Null: the people who are in no group. */
  readonly groupId: string | null
  readonly name: string
}) {
  const t = useTranslations("lesson.rights")
  const { act } = useLessonActions()
  const until = {
    class: useWritesUntil(stage, groupId, "class"),
    own: useWritesUntil(stage, groupId, "own"),
  }
  const boards = GROUP_BOARDS.filter((board) => groupId !== null || board === "class").toReversed()
  const items = boards.flatMap((board, at): readonly MenuEntry[] => {
    const give = (minutes: number | null) => void act("group-right", { groups: [groupId], board, minutes })
    const timed: readonly MenuEntry[] = MINUTES.map((count) => ({
      id: `${board}-${count}`,
      label: t("minutes", { board: t(board), count }),
      onSelect: () => give(count),
    }))
    const end: readonly MenuEntry[] =
      until[board] === null
        ? []
        : [{ id: `${board}-end`, label: t("takeBack", { board: t(board) }), onSelect: () => give(null) }]
    return [...(at === 0 ? [] : (["separator"] as const)), ...timed, ...end]
  })
  return (
    <Menu
      label={t("unlock", { name })}
      align="end"
      items={items}
      trigger={<IconButton size="sm" label={t("unlock", { name })} icon={<Timer aria-hidden />} />}
    />
  )
}
