import { headers } from "next/headers"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { Suspense } from "react"
import { mayStartBoards, type Person } from "@/lib/access/person"
import { services } from "@/lib/services"
import { Examples } from "./_start/examples"
import { JoinByLink } from "./_start/join-by-link"
import { LibrarySection } from "./_start/library/library-section"
import { OpenBoard } from "./_start/open-board"
import { PageFrame } from "./_start/page-frame"
import { PersonLink } from "./account/_parts/person-link"
import { StartByAccount } from "./account/_parts/start-by-account"
import { LessonRow } from "./templates/_library/lesson-row"
import { listTemplates } from "./templates/_library/list-templates"
import type { ListedTemplate } from "./templates/_library/template-model"

/** The start page: for those who have boards, these; for all others what this is, and one button that opens a board. */
export default async function StartPage() {
  const person = await services().people.recognize(await headers())
  const hasBoards = person !== null && !(await services().libraries.isEmpty(person.id))
  const { templates } = await listTemplates()
  return <Start person={person} hasBoards={hasBoards} templates={templates} />
}

function Start({
  person,
  hasBoards,
  templates,
}: {
  readonly person: Person | null
  readonly hasBoards: boolean
  readonly templates: readonly ListedTemplate[]
}) {
  const mayStart = mayStartBoards(person, services())
  return (
    <PageFrame action={<PersonLink person={person} back="/" />} className="flex-1 pb-16">
      {hasBoards ? <Again mayStart={mayStart} /> : <Welcome mayStart={mayStart} />}
      {hasBoards ? null : <LessonRow templates={templates} isFirst />}
      <Suspense>
        <LibrarySection />
      </Suspense>
      {hasBoards ? (
        <div className="mt-12">
          <LessonRow templates={templates} isFirst={false} />
        </div>
      ) : null}
      {hasBoards ? null : (
        <div className="mt-10 max-w-xl border-line border-t pt-10">
          <JoinByLink />
        </div>
      )}
    </PageFrame>
  )
}

function Reference() {
  const t = useTranslations("app.start")
  return (
    <Link
      href="/docs/operators"
      className="touch-target inline-flex items-center text-accent text-sm underline-offset-4 hover:underline"
    >
      {t("reference")}
    </Link>
  )
}

/** The button that begins a board; where only accounts may, the way to one. */
const StartBoard = ({ mayStart }: { readonly mayStart: boolean }) =>
  mayStart ? <OpenBoard /> : <StartByAccount back="/" />

/** For somebody who is here for the first time. */
function Welcome({ mayStart }: { readonly mayStart: boolean }) {
  const t = useTranslations("app.start")
  return (
    <div className="mb-10 grid items-center gap-12 border-line border-b py-8 sm:py-14 lg:grid-cols-[1fr_1.05fr] lg:gap-16">
      <div>
        <h1 className="font-semibold font-serif text-4xl leading-[1.2] tracking-tight sm:text-5xl sm:leading-[1.18]">
          {t("title")}
        </h1>
        <p className="mt-5 max-w-prose text-lg text-muted">{t("lead")}</p>
        <div className="mt-8 flex flex-wrap items-center gap-x-5 gap-y-3">
          <StartBoard mayStart={mayStart} />
          {mayStart ? <span className="text-muted text-sm">{t("noAccount")}</span> : null}
          <Reference />
        </div>
      </div>
      <Examples />
    </div>
  )
}

/** For somebody who has boards: the next one, and the way to somebody else's. */
function Again({ mayStart }: { readonly mayStart: boolean }) {
  const t = useTranslations("app.start")
  return (
    <div className="mb-10 grid items-end gap-x-16 gap-y-8 border-line border-b pt-4 pb-10 md:grid-cols-2">
      <div>
        <h1 className="sr-only">{t("title")}</h1>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <StartBoard mayStart={mayStart} />
          <Reference />
        </div>
      </div>
      <JoinByLink />
    </div>
  )
}
