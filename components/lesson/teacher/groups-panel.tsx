"use client"

import { ExternalLink, Flashlight } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button, buttonClasses } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import { Select } from "@/components/ui/select"
import { Switch } from "@/components/ui/switch"
import { useToast } from "@/components/ui/toast"
import type { Group } from "@/lib/lessons/lesson"
import type { LessonProgress } from "@/lib/lessons/lesson-progress"
import type { TeacherView } from "@/lib/lessons/views"
import { useLessonActions } from "../lesson-context"
import { GroupRights } from "./group-rights"

const COUNTS = Array.from({ length: 12 }, (_, at) => String(at + 1))

/** Groups with boards of their own: made at random, by hand or by choice; given cards, and their work collected. */
export function GroupsPanel({
  view,
  frames,
  selection = [],
}: {
  readonly view: TeacherView
  readonly frames: LessonProgress["frames"]
  /** The cards that are selected on the board, if this stands beside one. */
  readonly selection?: readonly string[]
}) {
  const t = useTranslations("lesson.groups")
  const { groups } = view.lesson
  return (
    <div className="flex flex-col gap-6">
      <MakeGroups isFirst={groups.length === 0} />
      {groups.length > 0 ? (
        <>
          <GroupList view={view} />
          <GroupRights />
          <Exchange frames={frames} selection={selection} />
        </>
      ) : (
        <p className="text-muted text-sm">{t("none")}</p>
      )}
    </div>
  )
}

function MakeGroups({ isFirst }: { readonly isFirst: boolean }) {
  const t = useTranslations("lesson.groups")
  const { act, call, isBusy } = useLessonActions()
  const [count, setCount] = useState("4")
  const make = async (deals: boolean, isChosen: boolean) => {
    const made = await call("groups", "POST", { count: Number(count), deals })
    if (made && isChosen) await act("settings", { mayChooseGroup: true })
  }
  return (
    <section aria-label={t("make")} className="flex flex-col gap-2">
      <Select
        label={t(isFirst ? "make" : "makeMore")}
        value={count}
        options={COUNTS.map((value) => ({ value, label: t("count", { count: Number(value) }) }))}
        onChange={setCount}
      />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" busy={isBusy} onClick={() => void make(true, false)}>
          {t("random")}
        </Button>
        <Button busy={isBusy} onClick={() => void make(false, true)}>
          {t("choice")}
        </Button>
        <Button busy={isBusy} onClick={() => void make(false, false)}>
          {t("hand")}
        </Button>
      </div>
      <p className="text-muted text-xs">{t("copies")}</p>
    </section>
  )
}

function GroupList({ view }: { readonly view: TeacherView }) {
  const t = useTranslations("lesson.groups")
  const { act } = useLessonActions()
  const { stage, seats, lesson } = view
  const loose = seats.filter(({ state, groupId }) => state === "admitted" && groupId === null)
  return (
    <section aria-label={t("list")} className="flex flex-col gap-3">
      <ul className="flex flex-col gap-2">
        {lesson.groups.map((group) => {
          const people = seats.filter(({ state, groupId }) => state === "admitted" && groupId === group.id)
          return (
            <li key={group.id} data-group={group.id} className="rounded-control border border-line px-3 py-2">
              <div className="flex items-center gap-2">
                <bdi className="min-w-0 flex-1 truncate font-medium text-sm">{group.name}</bdi>
                {people.length === 0 ? null : <SpotlightButton group={group} stage={stage} />}
                {group.handedInAt ? <span className="text-ok text-xs">{t("handedIn")}</span> : null}
                <a
                  href={`/b/${group.boardId}`}
                  target="_blank"
                  rel="noreferrer"
                  className={buttonClasses("quiet", "sm")}
                >
                  {t("open")}
                  <ExternalLink aria-hidden className="size-3.5" />
                </a>
              </div>
              <p className="break-words text-muted text-sm">
                {people.length === 0 ? t("empty") : people.map(({ shownName }) => shownName).join(", ")}
              </p>
            </li>
          )
        })}
      </ul>
      {loose.length > 0 ? (
        <p className="text-sm">
          {t("loose", { count: loose.length, names: loose.map(({ shownName }) => shownName).join(", ") })}
        </p>
      ) : null}
      <Switch
        label={t("mayChoose")}
        checked={stage.mayChooseGroup}
        onChange={(mayChooseGroup) => void act("settings", { mayChooseGroup })}
      />
      <Switch
        label={t("sharesAnswers")}
        checked={stage.sharesAnswers}
        onChange={(sharesAnswers) => void act("settings", { sharesAnswers })}
      />
    </section>
  )
}

/** Asks a group to be followed by all, and ends that. */
function SpotlightButton({
  group,
  stage,
}: {
  readonly group: Group
  readonly stage: Pick<TeacherView["stage"], "spotlight">
}) {
  const t = useTranslations("lesson.people")
  const { act } = useLessonActions()
  const spotlight = stage.spotlight?.groupId === group.id ? stage.spotlight : null
  return (
    <>
      {spotlight ? (
        <span className="text-accent text-xs">{t(spotlight.isOn ? "isFollowed" : "isAsked")}</span>
      ) : null}
      <IconButton
        size="sm"
        label={`${group.name}: ${t(spotlight ? "endSpotlight" : "spotlight")}`}
        aria-pressed={spotlight !== null}
        icon={<Flashlight aria-hidden />}
        onClick={() => void act("spotlight", spotlight ? { seat: null } : { group: group.id })}
      />
    </>
  )
}

function Exchange({
  frames,
  selection,
}: {
  readonly frames: LessonProgress["frames"]
  readonly selection: readonly string[]
}) {
  const t = useTranslations("lesson.groups")
  const toast = useToast()
  const { call, isBusy } = useLessonActions()
  const [frame, setFrame] = useState("all")
  const options = [
    { value: "all", label: t("wholeBoard") },
    ...frames.map(({ number, title }) => ({
      value: String(number),
      label: title === "" ? t("frame", { number }) : `${number}. ${title}`,
    })),
  ]
  const number = frame === "all" ? null : Number(frame)
  const collect = async () => {
    const answer = await call("collect", "POST", { groups: "all", frame: number })
    if (answer) toast.show({ tone: "ok", title: t("collected", { count: Number(answer.collected ?? 0) }) })
  }
  const handOut = async (choice: { cards: readonly string[] } | { frame: number }) => {
    const answer = await call("hand-out", "POST", choice)
    if (answer) toast.show({ tone: "ok", title: t("handedOut", { count: Number(answer.groups ?? 0) }) })
  }
  return (
    <section aria-label={t("exchange")} className="flex flex-col gap-2">
      <Select label={t("exchange")} value={frame} options={options} onChange={setFrame} />
      <div className="flex flex-wrap gap-2">
        <Button busy={isBusy} onClick={() => void collect()}>
          {t("collect")}
        </Button>
        {number === null ? null : (
          <Button busy={isBusy} onClick={() => void handOut({ frame: number })}>
            {t("handOutFrame")}
          </Button>
        )}
        {selection.length > 0 ? (
          <Button busy={isBusy} onClick={() => void handOut({ cards: selection })}>
            {t("handOutSelection", { count: selection.length })}
          </Button>
        ) : null}
      </div>
    </section>
  )
}
