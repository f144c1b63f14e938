import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { SeatRoom } from "@/components/lesson/student/seat-room"

interface Props {
  readonly params: Promise<{ id: string }>
}

/** What a browser's tab says. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("lesson.seat")
  return { title: t("waiting"), robots: { index: false, follow: false }, referrer: "same-origin" }
}

/** Where a student waits to be let in, and comes back to after a lesson. */
export default async function SeatPage({ params }: Props) {
  return <SeatRoom lessonId={(await params).id} />
}
