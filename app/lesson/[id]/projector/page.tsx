import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Projector } from "@/components/lesson/projector/projector"

interface Props {
  readonly params: Promise<{ id: string }>
}

/** What a browser's tab says. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("lesson.projector")
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "same-origin" }
}

/** The page that all see in front: code, QR code, how many are in, the time, and what the teacher shows. Never a name. */
export default async function ProjectorPage({ params }: Props) {
  return <Projector lessonId={(await params).id} />
}
