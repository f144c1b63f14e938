import { Clock3 } from "lucide-react"
import { useTranslations } from "next-intl"
import { said, useLanguage } from "@/components/ui/use-language"
import { LEVEL_NAMES, TOPICS } from "@/lib/templates/about"
import type { ListedTemplate } from "./template-model"

/** Topic, level and length of a lesson on one line, its language where that is not the page's. */
export function TemplateFacts({ template }: { readonly template: ListedTemplate }) {
  const t = useTranslations("templates")
  const page = useLanguage()
  const { topic, level, minutes, language } = template
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5 text-muted text-xs">
      <span>{said(TOPICS[topic], page)}</span>
      <span>{said(LEVEL_NAMES[level], page)}</span>
      <span className="inline-flex items-center gap-1 tabular-nums">
        <Clock3 aria-hidden className="size-3.5" />
        {t("minutes", { minutes })}
      </span>
      {language === page ? null : (
        <span lang={language} className="rounded-full bg-sunken px-1.5">
          {t(`languages.${language}`)}
        </span>
      )}
    </p>
  )
}
