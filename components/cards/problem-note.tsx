import { CircleAlert } from "lucide-react"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { said, useLanguage } from "@/components/ui/use-language"
import type { Bilingual, EngineError } from "@/lib/engine/answer"

/** How much of the source is shown before and after the place of a mistake. */
const CONTEXT = 28

/** One sentence and a hint about a mistake of a person, calm in tone; the sign and the words carry it, not the colour. */
export function ProblemNote({
  message,
  hint,
  children,
}: {
  readonly message: Bilingual
  readonly hint?: Bilingual | null
  readonly children?: ReactNode
}) {
  const language = useLanguage()
  return (
    <div role="status" className="flex gap-2 rounded-control bg-danger-soft px-3 py-2 text-sm leading-6">
      <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-danger" />
      <div className="min-w-0">
        <p className="text-danger">{said(message, language)}</p>
        {children}
        {hint ? <p className="text-muted">{said(hint, language)}</p> : null}
      </div>
    </div>
  )
}

/** A mistake in a formula: the sentence, the place underlined in the source, and the hint. */
export function FormulaProblem({ error, source }: { readonly error: EngineError; readonly source: string }) {
  return (
    <ProblemNote message={error.message} hint={error.hint}>
      <SourceExcerpt source={source} span={error.span} />
    </ProblemNote>
  )
}

function SourceExcerpt({
  source,
  span,
}: {
  readonly source: string
  readonly span: readonly [number, number]
}) {
  const t = useTranslations("cards")
  if (source.trim() === "") return null
  const start = Math.max(0, Math.min(span[0], source.length))
  const end = Math.max(start, Math.min(span[1], source.length))
  const from = Math.max(0, start - CONTEXT)
  const to = Math.min(source.length, end + CONTEXT)
  return (
    <p className="break-all font-mono text-[0.8125rem] text-muted">
      <span className="sr-only">{t("at")} </span>
      {from > 0 ? "…" : ""}
      {source.slice(from, start)}
      <mark className="bg-transparent text-ink underline decoration-2 decoration-danger decoration-wavy underline-offset-4">
        {source.slice(start, end) || "⌷"}
      </mark>
      {source.slice(end, to)}
      {to < source.length ? "…" : ""}
    </p>
  )
}
