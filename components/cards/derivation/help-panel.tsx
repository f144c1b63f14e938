"use client"

import { Lightbulb, Plus } from "lucide-react"
import { useFormatter, useTranslations } from "next-intl"
import { useState } from "react"
import { Formula } from "@/components/math/formula"
import { MixedText } from "@/components/math/mixed-text"
import { Button } from "@/components/ui/button"
import { Spinner } from "@/components/ui/spinner"
import { said, useLanguage } from "@/components/ui/use-language"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { type DerivationFields, helpKey } from "@/lib/cards/derivation-card"
import { HELP_LEVELS, type HelpLevel, levelsWithin, readHelpUse, withUse } from "@/lib/cards/derivation-help"
import { changedPart, nextStep, sortOf } from "@/lib/cards/derivation-next"
import type { Question, Step } from "@/lib/engine/answer"
import { useCardBoard } from "../card-board"
import { DerivationSteps } from "../derivation-steps"
import { ProblemNote } from "../problem-note"
import { Scrolling } from "../scrolling"
import { useDerivation } from "../use-derivation"
import type { LineActions } from "./line-actions"
import type { JudgedLine } from "./use-judged-lines"

interface HelpPanelProps {
  readonly card: CardSnapshot
  readonly fields: DerivationFields
  readonly question: Question
  readonly judged: readonly JudgedLine[]
  readonly actions: LineActions
  readonly editable: boolean
  readonly reachable: boolean
}

/** Help in steps, from the kind of work to the whole derivation. Each use is noted on the card, where everybody sees it. */
export function HelpPanel(props: HelpPanelProps) {
  const { card, fields, editable, reachable } = props
  const t = useTranslations("derivation.help")
  const board = useCardBoard()
  const [chosen, setLevel] = useState<HelpLevel | null>(null)
  const levels = levelsWithin(fields.helpLimit)
  // What was open when the limit was lowered closes.
  const level = chosen !== null && levels.includes(chosen) ? chosen : null
  const ask = (wanted: HelpLevel) => {
    if (level === wanted) return setLevel(null)
    setLevel(wanted)
    const { id, name } = board.person()
    const key = helpKey(id)
    board.setValues(card.id, {
      [key]: withUse(readHelpUse(card.values[key] ?? null), name, { level: wanted, at: Date.now() }),
    })
  }
  return (
    <section aria-label={t("title")} className="nodrag flex flex-col gap-2 border-line border-t pt-2">
      {editable ? (
        <div className="flex flex-wrap items-center gap-1.5">
          <Lightbulb aria-hidden className="size-4 text-muted" />
          {levels.length === 0 ? <span className="text-muted text-sm">{t("off")}</span> : null}
          {levels.map((one) => (
            <Button
              key={one}
              size="sm"
              aria-pressed={level === one}
              tabIndex={reachable ? 0 : -1}
              className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
              onClick={() => ask(one)}
            >
              {t(one)}
            </Button>
          ))}
        </div>
      ) : null}
      {level === null ? null : <Help {...props} level={level} />}
      {fields.help.length > 0 ? <Used fields={fields} /> : null}
    </section>
  )
}

/** Who had how much help: the others see it. */
function Used({ fields }: { readonly fields: DerivationFields }) {
  const t = useTranslations("derivation.help")
  const format = useFormatter()
  return (
    <ul aria-label={t("used")} className="flex flex-wrap gap-x-3 text-muted text-xs leading-5">
      {fields.help.map(({ name, uses, times }) => {
        const last = times.at(-1)
        return (
          <li key={name}>
            {name}:{" "}
            {HELP_LEVELS.flatMap((level) => (uses[level] ? [`${t(level)} ×${uses[level]}`] : [])).join(", ")}
            {last === undefined
              ? null
              : ` (${t("last", {
                  level: t(last.level),
                  time: format.dateTime(new Date(last.at), { hour: "2-digit", minute: "2-digit" }),
                })})`}
          </li>
        )
      })}
    </ul>
  )
}

function Help({
  card,
  question,
  judged,
  actions,
  editable,
  reachable,
  level,
}: HelpPanelProps & { readonly level: HelpLevel }) {
  const t = useTranslations("derivation.help")
  const derivation = useDerivation(`${card.id}:help`, { ok: true, question })
  if (derivation.error) return <ProblemNote message={derivation.error.message} hint={derivation.error.hint} />
  if (derivation.result === null) return <Spinner label={t("title")} className="size-4" />
  const { steps } = derivation.result
  if (level === "whole")
    return <DerivationSteps cardId={`${card.id}:whole`} steps={steps} reachable={reachable} />
  const firstWrong = judged.findIndex(({ state }) => state !== "equal" && state !== "empty")
  const right = judged.slice(0, firstWrong < 0 ? judged.length : firstWrong)
  const written = right.filter(({ state }) => state === "equal").map(({ line }) => line.latex)
  const at = nextStep(steps, written)
  const step = at === null ? undefined : steps[at]
  if (step === undefined) return <p className="text-sm">{t("nothingLeft")}</p>
  return (
    <div className="flex flex-col gap-2 rounded-control bg-sunken px-3 py-2">
      <StepHelp step={step} level={level} />
      {level === "line" && editable ? (
        <Button
          size="sm"
          className="self-start"
          tabIndex={reachable ? 0 : -1}
          icon={<Plus aria-hidden className="size-4" />}
          onClick={() =>
            actions.take(right.findLast(({ state }) => state === "equal")?.line.id ?? null, step.after)
          }
        >
          {t("takeLine")}
        </Button>
      ) : null}
    </div>
  )
}

function StepHelp({ step, level }: { readonly step: Step; readonly level: HelpLevel }) {
  const t = useTranslations("derivation.help")
  const language = useLanguage()
  if (level === "hint") return <p className="text-sm">{t(`sort.${sortOf(step)}`)}</p>
  if (level === "statement")
    return (
      <p className="text-sm">
        {t("rule")} <MixedText text={said(step.title, language)} />
      </p>
    )
  if (level === "line")
    return (
      <Scrolling>
        <Formula tex={`{} = ${step.after}`} display size={16} className="[--formula-margin:0]" />
      </Scrolling>
    )
  const cut = changedPart(step)
  return (
    <>
      <p className="text-sm">{t(cut === null ? "lookAt" : "lookAtBoxed")}</p>
      <Scrolling>
        <Formula
          tex={cut === null ? step.before : `${cut.head}\\boxed{${cut.part}}${cut.tail}`}
          display
          size={16}
          className="[--formula-margin:0]"
        />
      </Scrolling>
    </>
  )
}
