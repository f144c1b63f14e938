import { Lock } from "lucide-react"
import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { cache } from "react"
import { buttonClasses } from "@/components/ui/button"
import { services } from "@/lib/services"
import { HomeLink } from "../../_start/home-link"
import { MessagePage } from "../../_start/message-page"
import { BoardLoader } from "./board-loader"

interface Props {
  readonly params: Promise<{ id: string }>
}

const look = cache(async (id: string) => services().access.look(id, await headers()))

/** The board's title, for those who may see it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [view, t] = await Promise.all([look((await params).id), getTranslations("app")])
  // A board's address is its key: it goes to no other site and into no index.
  const closed = { robots: { index: false, follow: false }, referrer: "same-origin" } as const
  if (view.kind !== "open")
    return { title: t(view.kind === "missing" ? "board.missing" : "board.refused"), ...closed }
  return { title: view.board.title.trim() || t("boards.untitled"), ...closed }
}

/** A board for those who may open it; others are told why they cannot. */
export default async function BoardPage({ params }: Props) {
  const { id } = await params
  const [view, t] = await Promise.all([look(id), getTranslations("app.board")])
  if (view.kind === "missing") notFound()
  if (view.kind === "refused") {
    return (
      <MessagePage title={t("refused")} hint={t("refusedHint")} mark={<Lock className="size-10" />}>
        <HomeLink>{t("home")}</HomeLink>
        <a href={`/account/sign-in?back=/b/${id}`} className={buttonClasses("secondary", "md")}>
          {t("signIn")}
        </a>
      </MessagePage>
    )
  }
  const person = await services().people.recognize(await headers())
  const lesson = person && (await services().lessons.partOn(id, person.id))
  return <BoardLoader boardId={id} title={view.board.title} mayWrite={view.right.writes} lesson={lesson} />
}
