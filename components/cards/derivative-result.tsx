"use client"

import { ChevronRight } from "lucide-react"
import { useTranslations } from "next-intl"
import { type ReactNode, useId } from "react"
import { Formula } from "@/components/math/formula"
import { MixedText } from "@/components/math/mixed-text"
import { classNames } from "@/components/ui/class-names"
import { said, useLanguage } from "@/components/ui/use-language"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { type DerivativeFields, SECTIONS, type Section } from "@/lib/cards/derivative-card"
import type { Abbreviated } from "@/lib/engine/answer"
import { useCardBoard } from "./card-board"
import { DerivationSteps } from "./derivation-steps"
import { spaceTex } from "./math-words"
import { Scrolling } from "./scrolling"
import { StepsView } from "./steps-view"
import type { GoodAnswer } from "./use-derivation"

/** The chosen way to write the derivative, or the usual one where the choice does not exist. */
function chosenNotation(result: GoodAnswer, choice: number): string {
  const { notations } = result.derivative
  return notations[choice] ?? notations[0] ?? ""
}

/** The derivative as one equation: its notation and its shortest form that exists. */
export function equation(result: GoodAnswer, choice: number): string {
  const { compact, expanded } = result.derivative
  const notation = chosenNotation(result, choice)
  return notation === "" ? (compact ?? expanded) : `${notation} = ${compact ?? expanded}`
}

interface ResultProps {
  readonly card: CardSnapshot
  readonly fields: DerivativeFields
  readonly result: GoodAnswer
  readonly editable: boolean
  readonly reachable: boolean
}

/** The parts of a derivative: the equation at the top, one entry, the written-out form and the steps to open and close. */
export function DerivativeResult({ card, fields, result, editable, reachable }: ResultProps) {
  const t = useTranslations("cards")
  const language = useLanguage()
  const board = useCardBoard()
  const { derivative, steps } = result
  const toggle = (section: Section) => {
    const open = fields.view.includes(section)
    const view = SECTIONS.filter((other) => (other === section ? !open : fields.view.includes(other)))
    board.setValues(card.id, { view })
  }
  const part = (section: Section, remark: string | null, content: () => ReactNode) => (
    <Part
      title={t(`derivative.${section}`)}
      remark={remark}
      open={fields.view.includes(section)}
      onToggle={() => toggle(section)}
      disabled={!editable}
      reachable={reachable}
      content={content}
    />
  )
  const notation = chosenNotation(result, fields.notation)
  const same = derivative.compact === derivative.expanded
  return (
    <div className="flex flex-col gap-2">
      {derivative.compact === null ? (
        <>
          <Scrolling>
            <Formula tex={`${notation} \\in ${spaceTex(derivative.shape)}`} display size={19} />
          </Scrolling>
          <p className="text-muted text-xs">{t("derivative.noCompact")}</p>
        </>
      ) : (
        <Scrolling>
          <Formula tex={equation(result, fields.notation)} display size={19} />
        </Scrolling>
      )}
      {derivative.remarks?.map((remark) => (
        <p key={remark.en} className="text-muted text-xs leading-5">
          <MixedText text={said(remark, language)} />
        </p>
      ))}
      {derivative.abbreviated ? <Abbreviations abbreviated={derivative.abbreviated} /> : null}
      {derivative.shorthand === null ? null : (
        <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-control bg-warn-soft px-3 py-1.5">
          <span className="font-medium text-warn text-xs">{t("derivative.shorthand")}</span>
          <Formula tex={derivative.shorthand} size={16} />
          <span className="text-muted text-xs">{t("derivative.shorthandHint")}</span>
        </div>
      )}
      <div className="divide-y divide-line border-line border-t">
        {same
          ? null
          : part("expanded", null, () => (
              <Scrolling>
                <Formula tex={derivative.expanded} display size={17} />
              </Scrolling>
            ))}
        {derivative.index === derivative.compact || derivative.shape.length === 0
          ? null
          : part("index", null, () => (
              <Scrolling>
                <Formula tex={derivative.index} display size={17} />
              </Scrolling>
            ))}
        {steps.length === 0
          ? null
          : part("steps", t("steps.count", { count: steps.length }), () => (
              <DerivationSteps
                cardId={card.id}
                steps={steps}
                note={result.lensNote ?? null}
                view={
                  <StepsView
                    fields={fields}
                    onChange={(values) => board.setValues(card.id, values)}
                    disabled={!editable}
                  />
                }
                reachable={reachable}
              />
            ))}
      </div>
    </div>
  )
}

/** The same derivative with names for its long parts, and what they mean. */
function Abbreviations({ abbreviated }: { readonly abbreviated: Abbreviated }) {
  const t = useTranslations("cards.derivative")
  return (
    <div className="flex flex-col gap-1">
      <span className="text-muted text-xs">{t("abbreviated")}</span>
      <Scrolling>
        <Formula tex={`= ${abbreviated.latex}`} display size={17} />
      </Scrolling>
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="text-muted text-xs">{t("where")}</span>
        {abbreviated.abbreviations.map(({ latex, means }) => (
          <Formula key={latex} tex={`${latex} = ${means}`} size={15} />
        ))}
      </div>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly remark: string | null
  readonly open: boolean
  readonly onToggle: () => void
  readonly disabled: boolean
  readonly reachable: boolean
  readonly content: () => ReactNode
}

function Part({ title, remark, open, onToggle, disabled, reachable, content }: PartProps) {
  const id = useId()
  return (
    <section className="py-1">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          disabled={disabled}
          tabIndex={reachable ? 0 : -1}
          onClick={onToggle}
          className="nodrag touch-target -mx-1.5 flex w-[calc(100%+0.75rem)] items-center gap-1.5 rounded-control px-1.5 py-0.5 text-left text-muted text-xs hover:text-ink"
        >
          <ChevronRight
            aria-hidden
            className={classNames("size-4 transition-transform", open && "rotate-90")}
          />
          <span className="font-medium">{title}</span>
          {remark ? <span>{remark}</span> : null}
        </button>
      </h3>
      <div id={id}>{open ? content() : null}</div>
    </section>
  )
}
