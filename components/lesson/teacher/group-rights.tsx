"use client"

import { useTranslations } from "next-intl"
import { classNames } from "@/components/ui/class-names"
import { fieldClasses } from "@/components/ui/text-field"
import { commonRole } from "@/lib/lessons/group-rights"
import { GROUP_BOARDS, GROUP_ROLES, type GroupRight } from "@/lib/lessons/stage"
import type { TeacherView } from "@/lib/lessons/views"
import { useLessonActions, useTeacherView } from "../lesson-context"
import { GroupMinutes, useWritesUntil } from "./group-minutes"

/** What each group may do on the class's board and on its own, and all of them at once. It counts at once and is kept by the server. */
export function GroupRights() {
  const t = useTranslations("lesson.rights")
  const view = useTeacherView()
  if (view === null || view.lesson.state === "ended") return null
  const { groups } = view.lesson
  const ids: readonly (string | null)[] = groups.map(({ id }) => id)
  return (
    <section aria-label={t("label")} className="@container flex flex-col gap-2">
      <h3 className="font-medium text-sm">{t("label")}</h3>
      <ul className="flex flex-col divide-y divide-line">
        <RightsRow view={view} name={t("everybody")} groups={[...ids, null]} isAll />
        {groups.map(({ id, name }) => (
          <RightsRow key={id} view={view} name={name} groups={[id]} />
        ))}
        {groups.length > 0 ? <RightsRow view={view} name={t("loose")} groups={[null]} /> : null}
      </ul>
      <p className="text-muted text-xs">{t("hint")}</p>
    </section>
  )
}

interface RowProps {
  readonly view: TeacherView
  readonly name: string
  /** Those whom the row is about; null stands for people who are in no group. */
  readonly groups: readonly (string | null)[]
  readonly isAll?: boolean
}

function RightsRow({ view, name, groups, isAll = false }: RowProps) {
  const t = useTranslations("lesson.rights")
  const [only = null] = groups
  const boards = GROUP_BOARDS.filter((board) => board === "class" || groups.some((id) => id !== null))
  return (
    <li data-rights-of={name} className="flex flex-wrap items-end gap-x-3 gap-y-1.5 py-2 @lg:flex-nowrap">
      <div className="flex min-h-9 w-full items-center gap-2 @lg:min-w-0 @lg:flex-1">
        <bdi className="min-w-0 flex-1 truncate text-sm">{name}</bdi>
        {isAll ? null : <GroupMinutes stage={view.stage} groupId={only} name={name} />}
      </div>
      <div className="grid w-full shrink-0 grid-cols-2 gap-2 @lg:w-88">
        {boards.map((board) => (
          <div key={board} className="flex min-w-0 flex-col gap-0.5">
            <span aria-hidden="true" className={classNames("text-muted text-xs", !isAll && "@lg:hidden")}>
              {t(board)}
            </span>
            <RightSelect {...{ view, name, groups, isAll, board }} />
            {isAll ? null : <Until view={view} groupId={only} board={board} />}
          </div>
        ))}
      </div>
    </li>
  )
}

function RightSelect({
  view,
  name,
  groups,
  isAll,
  board,
}: RowProps & { readonly board: GroupRight["board"] }) {
  const t = useTranslations("lesson.rights")
  const { act } = useLessonActions()
  const meant = board === "class" ? groups : groups.filter((id) => id !== null)
  const role = commonRole(view.stage, meant, board)
  const choose = (value: string) => {
    const next = GROUP_ROLES.find((one) => one === value)
    if (next) void act("group-right", { groups: isAll ? "all" : [...meant], board, role: next })
  }
  return (
    <select
      aria-label={t("of", { name, board: t(board) })}
      value={role ?? "various"}
      onChange={(event) => choose(event.target.value)}
      className={`${fieldClasses} h-9 px-2! text-base md:text-sm`}
    >
      {role === null ? (
        <option value="various" disabled>
          {t("various")}
        </option>
      ) : null}
      {GROUP_ROLES.map((one) => (
        <option key={one} value={one}>
          {t(`roles.${one}`)}
        </option>
      ))}
    </select>
  )
}

function Until({
  view,
  groupId,
  board,
}: {
  readonly view: TeacherView
  readonly groupId: string | null
  readonly board: GroupRight["board"]
}) {
  const t = useTranslations("lesson.rights")
  const time = useWritesUntil(view.stage, groupId, board)
  return time === null ? null : <span className="text-accent text-xs">{t("until", { time })}</span>
}
