import type { Metadata } from "next"
import { headers } from "next/headers"
import { getTranslations } from "next-intl/server"
import { Desk } from "@/components/lesson/desk/desk"
import { services } from "@/lib/services"

interface Props {
  readonly params: Promise<{ id: string }>
}

/** What a browser's tab says. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("lesson.desk")
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "same-origin" }
}

/** The teacher's desk. Who is no teacher of the lesson is told so by the lesson's line. */
export default async function DeskPage({ params }: Props) {
  const { id } = await params
  return <Desk lessonId={id} title={await titleFor(id)} />
}

/** The title of the lesson's board, for those who teach there. */
async function titleFor(lessonId: string): Promise<string> {
  const person = await services().people.recognize(await headers())
  const lesson = await services().lessons.live.find(lessonId)
  const part = person && lesson && (await services().lessons.partIn(lesson, person.id))
  if (!lesson || part?.as !== "teacher") return ""
  return (await services().boards.find(lesson.boardId))?.title.trim() ?? ""
}
