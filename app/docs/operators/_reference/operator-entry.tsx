import { useLocale, useTranslations } from "next-intl"
import { chooseLanguage } from "@/lib/language/language"
import type { Entry } from "./entries"
import { LiveExample } from "./live-example"

const NAMES = 6

/** One operator: what it does, how it is typed, and an example that can be changed. */
export function OperatorEntry({ entry: { operator, worked } }: { readonly entry: Entry }) {
  const t = useTranslations("docs")
  const language = chooseLanguage(useLocale(), null)
  const calls = operator.syntax.calls ?? []
  return (
    <article
      id={operator.id}
      aria-labelledby={`${operator.id}-title`}
      className="scroll-mt-6 border-line border-t py-6 first:border-t-0"
    >
      <div className="grid gap-x-10 gap-y-4 lg:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]">
        <div>
          <h3 id={`${operator.id}-title`} className="font-semibold text-lg">
            <a href={`#${operator.id}`} className="rounded-control hover:underline">
              {headline(operator.title[language])}
            </a>
          </h3>
          <p className="mt-1 text-muted text-sm leading-relaxed">{operator.docs.summary[language]}</p>
          {calls.length === 0 ? null : (
            <p className="mt-3 flex flex-wrap items-center gap-1.5 text-muted text-xs">
              <span>{t("names")}</span>
              {calls.slice(0, NAMES).map((call) => (
                <code key={call} className="rounded bg-sunken px-1.5 py-0.5 font-mono text-ink">
                  {call}
                </code>
              ))}
            </p>
          )}
        </div>
        {worked ? (
          <LiveExample latex={worked.question.latex} worked={worked} />
        ) : (
          <p className="self-center text-muted text-sm">{t("onlyInResults")}</p>
        )}
      </div>
    </article>
  )
}

/** A title such as "the trace", as a heading. */
function headline(title: string): string {
  const bare = title.replace(/^the /, "")
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}
