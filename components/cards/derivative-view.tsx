"use client"

import { RotateCw } from "lucide-react"
import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { Spinner } from "@/components/ui/spinner"
import { said, useLanguage } from "@/components/ui/use-language"
import { derivativeCard } from "@/lib/cards/derivative-card"
import { derivativeQuestion } from "@/lib/cards/derivative-question"
import { CardBody } from "./card-body"
import { CardHeader } from "./card-header"
import type { CardViewProps } from "./card-view"
import { CodeButton } from "./code-button"
import { CopyButton } from "./copy-button"
import { DerivativeResult, equation } from "./derivative-result"
import { DerivativeSettings } from "./derivative-settings"
import { spaceTex, spaceText } from "./math-words"
import { MissingChoice } from "./missing-choice"
import { PointValues } from "./plot/point-values"
import { FormulaProblem } from "./problem-note"
import { type Derivation, useDerivation } from "./use-derivation"
import { useSource } from "./use-names"
import { VerifiedBadge } from "./verified-badge"

/** What a derivative card shows: its result as far as it is known, what it is asked, and what is wrong. */
export function DerivativeView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("cards.derivative")
  const language = useLanguage()
  const fields = derivativeCard.read(card)
  const source = useSource(fields.source)
  const asked = derivativeQuestion(source, fields)
  const derivation = useDerivation(card.id, asked)
  const { result } = derivation
  const stale = derivation.stale || !asked.ok
  return (
    <>
      <CardHeader
        kind={result ? said(result.derivative.name, language) : t("kind")}
        actions={
          <>
            {result && !stale ? <VerifiedBadge verified={result.verified} reachable={reachable} /> : null}
            {result ? <CopyButton text={equation(result, fields.notation)} reachable={reachable} /> : null}
            {result && asked.ok ? <CodeButton question={asked.question} reachable={reachable} /> : null}
            <DerivativeSettings
              card={card}
              fields={fields}
              source={source}
              result={result}
              editable={editable}
              reachable={reachable}
            />
          </>
        }
      >
        {result ? (
          <Badge className={stale ? "opacity-50" : ""}>
            <Formula
              tex={spaceTex(result.derivative.shape)}
              label={spaceText(result.derivative.shape)}
              size={13}
            />
          </Badge>
        ) : null}
        {derivation.working ? <Spinner label={t("working")} className="size-3.5" /> : null}
      </CardHeader>
      <CardBody>
        {asked.ok ? null : (
          <MissingChoice
            card={card}
            fields={fields}
            source={source}
            problem={asked.problem}
            editable={editable}
          />
        )}
        <AnswerProblem derivation={derivation} source={source.state === "function" ? source.latex : ""} />
        {result ? (
          <div className={classNames("transition-opacity", stale && "opacity-45")}>
            {stale ? <span className="sr-only">{t("stale")}</span> : null}
            <DerivativeResult
              card={card}
              fields={fields}
              result={result}
              editable={editable}
              reachable={reachable}
            />
            {fields.source === null || stale ? null : (
              <PointValues
                sourceId={fields.source}
                derivative={{
                  fields,
                  notation:
                    result.derivative.notations[fields.notation] ?? result.derivative.notations[0] ?? "",
                }}
                reachable={reachable}
              />
            )}
          </div>
        ) : null}
        {result === null && derivation.working ? (
          <p className="text-muted text-sm">{t("working")} …</p>
        ) : null}
      </CardBody>
    </>
  )
}

function AnswerProblem({ derivation, source }: { readonly derivation: Derivation; readonly source: string }) {
  const t = useTranslations("cards.derivative")
  if (derivation.error) return <FormulaProblem error={derivation.error} source={source} />
  if (!derivation.failed) return null
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 text-danger text-sm">
      <p className="min-w-0 flex-1">{t("failure")}</p>
      <Button
        size="sm"
        className="nodrag"
        icon={<RotateCw aria-hidden className="size-4" />}
        onClick={derivation.retry}
      >
        {t("retry")}
      </Button>
    </div>
  )
}
