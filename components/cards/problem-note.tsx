import { CircleAlert, Info } from "lucide-react"
import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useSyncExternalStore } from "react"
import { refusalWords } from "#formula-reader"
import { MixedText } from "@/components/math/mixed-text"
import { classNames } from "@/components/ui/class-names"
import { retryOnline } from "@/components/ui/retry-online"
import { Skeleton } from "@/components/ui/skeleton"
import { said, useLanguage } from "@/components/ui/use-language"
import type { Bilingual, EngineError } from "@/lib/engine/answer"

/** How much of the source is shown before and after the place of a mistake. */
const CONTEXT = 28

/** One sentence and a hint: about a mistake, or (calm) about what is still missing. The sign and the words carry it, not the colour. */
export function ProblemNote({
  message,
  hint,
  calm = false,
  children,
}: {
  readonly calm?: boolean
  readonly message: Bilingual
  readonly hint?: Bilingual | null
  readonly children?: ReactNode
}) {
  const language = useLanguage()
  return (
    <div
      role="status"
      className={classNames(
        "flex gap-2 rounded-control px-3 py-2 text-sm leading-6 [&>svg]:mt-1 [&>svg]:size-4 [&>svg]:shrink-0",
        calm ? "bg-sunken text-muted" : "bg-danger-soft text-danger",
      )}
    >
      {calm ? <Info aria-hidden /> : <CircleAlert aria-hidden />}
      <div className="min-w-0 flex-1">
        <p>
          <MixedText text={said(message, language)} />
        </p>
        {children}
        {hint ? (
          <p className="text-muted">
            <MixedText text={said(hint, language)} />
          </p>
        ) : null}
      </div>
    </div>
  )
}

/** A mistake in a formula: the sentence, the place underlined in the source, and the hint. */
export function FormulaProblem({ error, source }: { readonly error: EngineError; readonly source: string }) {
  const words = useSyncExternalStore(refusalWords.subscribe, refusalWords.now, refusalWords.now)
  useEffect(() => (words ? undefined : retryOnline(refusalWords.load)), [words])
  if (words === null) return <Skeleton className="h-22" />
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
    <p className="break-all pb-0.5 font-mono text-[0.8125rem] text-muted">
      <span className="sr-only">{t("at")} </span>
      {from > 0 ? "…" : ""}
      {source.slice(from, start)}
      <mark className="bg-transparent text-ink underline decoration-2 decoration-danger decoration-wavy underline-offset-2">
        {source.slice(start, end) || "⌷"}
      </mark>
      {source.slice(end, to)}
      {to < source.length ? "…" : ""}
    </p>
  )
}
