import { CircleCheck } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { chooseLanguage } from "@/lib/language/language"
import { workedExamples } from "./worked-examples"

/** Three functions with their derivatives as a board shows them, worked out by the product itself. */
export function Examples() {
  const t = useTranslations("app.start")
  const language = chooseLanguage(useLocale(), null)
  return (
    <section aria-label={t("example")} className="flex flex-col gap-4">
      {workedExamples().map(({ key, latex, answer: { derivative } }, position) => (
        <figure
          key={key}
          className="rounded-card border border-line bg-sheet px-6 py-5 shadow-card sm:odd:mr-8 sm:even:ml-8"
        >
          <figcaption className="mb-3 flex flex-wrap items-baseline justify-between gap-x-4 text-muted text-xs">
            <span>{t(`examples.${key}`)}</span>
            <span className="inline-flex items-baseline gap-2">
              {derivative.name[language]}
              <Formula tex={`\\mathbb{R}^{${derivative.shape.join("\\times ")}}`} size={13} />
            </span>
          </figcaption>
          <div className="flex flex-wrap items-center gap-x-10 gap-y-4 overflow-x-auto">
            <Formula tex={latex} size={position === 0 ? 21 : 18} />
            <Formula
              tex={`\\displaystyle ${derivative.notations[0]} = ${derivative.compact ?? derivative.expanded}`}
              size={position === 0 ? 21 : 18}
            />
          </div>
        </figure>
      ))}
      <p className="flex items-center gap-1.5 self-end text-ok text-xs">
        <CircleCheck aria-hidden className="size-4" />
        {t("verified")}
      </p>
    </section>
  )
}
