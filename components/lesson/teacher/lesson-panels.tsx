"use client"

import { useTranslations } from "next-intl"
import { SegmentedControl } from "@/components/ui/segmented-control"
import type { LessonProgress } from "@/lib/lessons/lesson-progress"
import type { SeatLine, TeacherView } from "@/lib/lessons/views"
import { EndLesson } from "./end-lesson"
import { GroupsPanel } from "./groups-panel"
import { HandQueue } from "./hand-queue"
import { HiddenPanel } from "./hidden-panel"
import { JoinCard } from "./join-card"
import { PeoplePanel } from "./people-panel"
import { PollPanel } from "./poll-panel"
import { SteerPanel } from "./steer-panel"
import { TrayPanel } from "./tray-panel"

/** The parts of the teacher's panel. */
const LESSON_TABS = ["door", "people", "steer", "poll", "groups", "tray", "hidden"] as const
export type LessonTab = (typeof LESSON_TABS)[number]

interface LessonPanelsProps {
  readonly view: TeacherView
  readonly frames: LessonProgress["frames"]
  readonly tab: LessonTab
  readonly onTab: (tab: LessonTab) => void
  /** The cards that are selected on the board beside it. */
  readonly selection?: readonly string[]
  /** Given where cards can be hidden from: called when they are. */
  readonly onHidden?: () => void
  /** Goes to where a student works. */
  readonly onGo?: (seat: SeatLine) => void
}

/** Everything that a teacher does in a lesson, in a few parts; the same beside a board and at the desk. */
export function LessonPanels({
  view,
  frames,
  tab,
  onTab,
  selection = [],
  onHidden,
  onGo,
}: LessonPanelsProps) {
  const t = useTranslations("lesson.tabs")
  return (
    <div className="flex flex-col gap-5">
      <SegmentedControl
        size="sm"
        label={t("label")}
        value={tab}
        options={LESSON_TABS.map((value) => ({ value, label: t(value) }))}
        onChange={onTab}
      />
      {tab === "door" ? (
        <>
          <JoinCard code={view.lesson.code} />
          <EndLesson view={view} />
        </>
      ) : null}
      {tab === "people" ? (
        <>
          <section>
            <h3 className="mb-2 font-semibold text-sm">{t("hands")}</h3>
            <HandQueue view={view} {...(onGo ? { onGo } : {})} />
          </section>
          <PeoplePanel view={view} />
        </>
      ) : null}
      {tab === "steer" ? <SteerPanel view={view} frames={frames} /> : null}
      {tab === "poll" ? <PollPanel view={view} /> : null}
      {tab === "groups" ? <GroupsPanel view={view} frames={frames} selection={selection} /> : null}
      {tab === "tray" ? <TrayPanel view={view} /> : null}
      {tab === "hidden" ? (
        <HiddenPanel view={view} selection={selection} {...(onHidden ? { onHidden } : {})} />
      ) : null}
    </div>
  )
}
