import type { Metadata } from "next"
import { headers } from "next/headers"
import { getTranslations } from "next-intl/server"
import { ReportView } from "@/components/lesson/report/report-view"
import { reportRows } from "@/lib/lessons/report"
import { services } from "@/lib/services"

interface Props {
  readonly params: Promise<{ id: string }>
}

/** What a browser's tab says. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("lesson.report")
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "same-origin" }
}

/** What a lesson came to, per group and task, for those who taught it. */
export default async function ReportPage({ params }: Props) {
  const { id } = await params
  const { lessons, people, boards } = services()
  const t = await getTranslations("lesson.report")
  const person = await people.recognize(await headers())
  const lesson = await lessons.live.find(id)
  const part = person && lesson && (await lessons.partIn(lesson, person.id))
  if (!lesson || part?.as !== "teacher") {
    return (
      <main className="flex min-h-dvh items-center justify-center p-6 text-center">
        <p role="alert">{t("notTeacher")}</p>
      </main>
    )
  }
  const progress = await lessons.progress.of(lesson)
  const polls = lesson.stage.polls.map(({ id: poll, question, options, votes }) => ({
    id: poll,
    question,
    options,
    counts: options.map((_, at) => Object.values(votes).filter((choice) => choice === at).length),
  }))
  return (
    <ReportView
      lessonId={id}
      boardId={lesson.boardId}
      title={(await boards.find(lesson.boardId))?.title.trim() ?? ""}
      startedAt={lesson.startedAt}
      endedAt={lesson.endedAt}
      hasPeople={lesson.seats.length > 0}
      rows={reportRows(lesson, progress, t("whole"))}
      polls={polls}
      hidden={lesson.exhibits
        .filter(({ kind, revealedAt }) => kind === "hidden" && revealedAt === null)
        .map(({ id: exhibit, label }) => ({ id: exhibit, label }))}
      boardIds={[lesson.boardId, ...lesson.groups.map(({ boardId }) => boardId)]}
    />
  )
}
