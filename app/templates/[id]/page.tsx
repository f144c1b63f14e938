import { ArrowLeft } from "lucide-react"
import type { Metadata } from "next"
import Link from "next/link"
import { getFormatter, getTranslations } from "next-intl/server"
import { PageFrame } from "@/app/_start/page-frame"
import { services } from "@/lib/services"
import { pagesOf } from "@/lib/templates/pages"
import { findTemplate } from "../_library/find-template"
import { OwnTemplate } from "../_library/own-template"
import { TemplateFacts } from "../_library/template-facts"
import { TemplatePages } from "../_library/template-pages"
import { UseTemplate } from "../_library/use-template"

interface Props {
  readonly params: Promise<{ id: string }>
}

/** The title of the lesson. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { template } = await findTemplate((await params).id)
  return { title: template.title, description: template.description }
}

/** One lesson: what it is about, its pages, and what can be done with it. */
export default async function TemplatePage({ params }: Props) {
  const { template, mayShare, mayStart } = await findTemplate((await params).id)
  const [t, format] = await Promise.all([getTranslations("templates"), getFormatter()])
  const board = await services().templates.board(template)
  const { updatedAt, ...shown } = template
  return (
    <PageFrame className="pt-4 pb-24">
      <Link
        href="/templates"
        className="touch-target inline-flex items-center gap-1.5 text-accent text-sm underline-offset-4 hover:underline"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t("back")}
      </Link>
      <div lang={template.language}>
        <h1
          dir="auto"
          className="mt-4 break-words font-semibold font-serif text-3xl tracking-tight sm:text-4xl"
        >
          {template.title}
        </h1>
        <p dir="auto" className="mt-3 max-w-prose text-lg text-muted">
          {template.description}
        </p>
      </div>
      <div className="mt-4">
        <TemplateFacts template={shown} />
        {updatedAt === null ? null : (
          <p className="mt-1 text-muted text-xs">
            {t("updated", { version: template.version, when: format.relativeTime(updatedAt) })}
          </p>
        )}
      </div>
      <UseTemplate template={shown} mayStart={mayStart} />
      {template.origin === "own" ? <OwnTemplate template={shown} mayShare={mayShare} /> : null}
      <TemplatePages template={shown} pages={board === null ? [] : pagesOf(board)} />
    </PageFrame>
  )
}
