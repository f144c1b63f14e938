"use client"

import { ChevronLeft, ChevronRight } from "lucide-react"
import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Formula } from "@/components/math/formula"
import { MixedText } from "@/components/math/mixed-text"
import { IconButton } from "@/components/ui/icon-button"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { said, useLanguage } from "@/components/ui/use-language"
import type { Bilingual, Step } from "@/lib/engine/answer"
import { Scrolling } from "./scrolling"

/** How far each card has been stepped through; it outlives the card's stay in the window. */
const positions = new Map<string, number>()

interface DerivationStepsProps {
  readonly cardId: string
  readonly steps: readonly Step[]
  /** Why the steps are not in the lens that was chosen. */
  readonly note?: Bilingual | null
  /** The choice of lens and detail, where there is one. */
  readonly view?: ReactNode
  readonly reachable: boolean
}

/** The steps from the function to its derivative: all below each other, or one at a time with the reason of each. */
export function DerivationSteps({ cardId, steps, note, view, reachable }: DerivationStepsProps) {
  const t = useTranslations("cards.steps")
  const language = useLanguage()
  const [position, setPosition] = useState<number | null>(positions.get(cardId) ?? null)
  const at = position === null ? null : Math.min(position, steps.length - 1)
  const go = (next: number | null) => {
    if (next === null) positions.delete(cardId)
    else positions.set(cardId, next)
    setPosition(next)
  }
  const shown = at === null ? steps : steps.slice(at, at + 1)
  const tab = reachable ? 0 : -1
  return (
    <div className="nodrag flex flex-col gap-2 pb-1">
      {view ? <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">{view}</div> : null}
      {note ? (
        <p role="status" className="rounded-control bg-warn-soft px-3 py-1.5 text-warn text-xs leading-5">
          <MixedText text={said(note, language)} size={12} />
        </p>
      ) : null}
      {steps.length > 1 ? (
        <div className="flex flex-wrap items-center gap-2">
          <SegmentedControl
            label={t("show")}
            size="sm"
            value={at === null ? "all" : "single"}
            options={[
              { value: "all", label: t("all") },
              { value: "single", label: t("single") },
            ]}
            onChange={(mode) => go(mode === "all" ? null : 0)}
          />
          {at === null ? null : (
            <div className="flex items-center gap-1">
              <IconButton
                size="sm"
                label={t("previous")}
                icon={<ChevronLeft aria-hidden />}
                disabled={at === 0}
                tabIndex={tab}
                onClick={() => go(at - 1)}
              />
              <span role="status" className="text-muted text-xs tabular-nums">
                {t("position", { step: at + 1, count: steps.length })}
              </span>
              <IconButton
                size="sm"
                label={t("next")}
                icon={<ChevronRight aria-hidden />}
                disabled={at === steps.length - 1}
                tabIndex={tab}
                onClick={() => go(at + 1)}
              />
            </div>
          )}
        </div>
      ) : null}
      <ol className="flex flex-col gap-3">
        {shown.map((step, place) => (
          <StepLine
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the derivation
            key={(at ?? 0) + place}
            step={step}
            number={(at ?? 0) + place + 1}
            // Where the line above ends with the same formula, repeating it would only tire.
            continues={shown[place - 1]?.after === step.before}
            explained={at !== null}
          />
        ))}
      </ol>
    </div>
  )
}

function StepLine({
  step,
  number,
  continues,
  explained,
}: {
  readonly step: Step
  readonly number: number
  readonly continues: boolean
  readonly explained: boolean
}) {
  const language = useLanguage()
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-1">
      <span className="text-muted text-xs leading-5 tabular-nums">{number}.</span>
      <div className="min-w-0">
        <p className="font-medium text-xs leading-5">
          <MixedText text={said(step.title, language)} size={12} />
        </p>
        {explained && step.explanation ? (
          <p className="pb-1 text-muted text-xs leading-5">
            <MixedText text={said(step.explanation, language)} size={12} />
          </p>
        ) : null}
        <Scrolling>
          <div className="flex flex-col gap-1.5 [--formula-margin:0]">
            {continues ? null : <Formula tex={step.before} display size={15} className="text-muted" />}
            <Formula tex={`{} = ${step.after}`} display size={15} />
          </div>
        </Scrolling>
      </div>
    </li>
  )
}
