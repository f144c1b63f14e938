import "@/app/_start/library/library.css"
import { ArrowRight } from "lucide-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { useLanguage } from "@/components/ui/use-language"
import type { ListedTemplate } from "./template-model"
import { TemplateTile } from "./template-tile"

/** As many lessons as stand on the start page. */
const SHOWN = 4

/** Some lessons on the start page with the way to all of them. Somebody without boards is offered the first one. */
export function LessonRow({
  templates,
  isFirst,
}: {
  readonly templates: readonly ListedTemplate[]
  readonly isFirst: boolean
}) {
  const t = useTranslations("templates")
  const language = useLanguage()
  const inLanguage = templates.filter((template) => template.language === language)
  const own = inLanguage.filter(({ origin }) => origin === "own")
  const shown = [...own, ...inLanguage.filter(({ origin }) => origin !== "own")].slice(0, SHOWN)
  return (
    <section aria-labelledby="lessons-title" className="mb-10">
      <div className="mb-4 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="lessons-title" className="font-semibold font-serif text-2xl">
          {t(isFirst ? "rowFirst" : "row")}
        </h2>
        <p className="mr-auto text-muted text-sm">{t("rowHint")}</p>
        <Link
          href="/templates"
          prefetch={false}
          className="touch-target inline-flex items-center gap-1 text-accent text-sm underline-offset-4 hover:underline"
        >
          {t("all")}
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      </div>
      <ul className="library-grid">
        {shown.map((template, at) => (
          <TemplateTile
            key={template.id}
            template={template}
            mark={isFirst && at === 0 ? t("first") : undefined}
          />
        ))}
      </ul>
    </section>
  )
}
