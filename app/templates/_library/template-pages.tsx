import "@/app/_start/library/library.css"
import { EyeOff } from "lucide-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import { SmallPicture } from "@/app/_start/library/thumbnail"
import { MixedText } from "@/components/math/mixed-text"
import { type ListedTemplate, pictureAddress } from "./template-model"

interface TemplatePagesProps {
  readonly template: ListedTemplate
  readonly pages: readonly {
    readonly id: string
    readonly title: string
    readonly isForTeacher: boolean
  }[]
}

/** The pages of a lesson in order, each with its picture; those that students see lead to the preview. */
export function TemplatePages({ template, pages }: TemplatePagesProps) {
  const t = useTranslations("templates")
  return (
    <section aria-labelledby="pages-title" className="mt-12">
      <h2 id="pages-title" className="mb-4 font-semibold font-serif text-2xl">
        {t("pages")}
      </h2>
      {pages.length === 0 ? <p className="text-muted text-sm">{t("noPages")}</p> : null}
      <ol className="library-grid">
        {pages.map(({ id, title, isForTeacher }, at) => (
          <li key={id} className="library-tile">
            <SmallPicture address={pictureAddress(template, at + 1)} />
            <div className="flex flex-col gap-0.5 px-3 pt-2 pb-3">
              <span className="text-muted text-xs tabular-nums">{t("page", { page: at + 1 })}</span>
              {isForTeacher ? (
                <>
                  <span lang={template.language} dir="auto" className="font-medium">
                    <MixedText text={title} />
                  </span>
                  <span className="inline-flex items-center gap-1.5 text-muted text-xs">
                    <EyeOff aria-hidden className="size-3.5" />
                    {t("forTeacher")}
                  </span>
                </>
              ) : (
                <Link
                  href={`/templates/${encodeURIComponent(template.id)}/preview?page=${at + 1}`}
                  prefetch={false}
                  lang={template.language}
                  dir="auto"
                  aria-label={t("openPage", { page: at + 1, title })}
                  className="library-link font-medium"
                >
                  <MixedText text={title} />
                </Link>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
