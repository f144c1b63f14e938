"use client"

import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { FormulaProblem } from "@/components/cards/problem-note"
import { Scrolling } from "@/components/cards/scrolling"
import { Formula } from "@/components/math/formula"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { fieldClasses } from "@/components/ui/text-field"
import { said, useLanguage } from "@/components/ui/use-language"
import type { Question } from "@/lib/engine/answer"
import { type GoodAnswer, useExample } from "./use-example"

interface LiveExampleProps {
  readonly latex: string
  readonly worked: { readonly question: Question; readonly answer: GoodAnswer }
}

/** A function with its derivative; the source can be changed, and the answer follows. */
export function LiveExample({ latex, worked }: LiveExampleProps) {
  const t = useTranslations("docs")
  const id = useId()
  const [source, setSource] = useState(latex)
  const [chosen, setChosen] = useState<string | null>(null)
  const example = useExample(source, chosen, worked)
  return (
    <div className="flex min-w-0 flex-col gap-3 rounded-card border border-line bg-sheet p-4 shadow-card">
      <div className="flex flex-wrap items-center gap-3">
        <label htmlFor={id} className="sr-only">
          {t("source")}
        </label>
        <input
          id={id}
          value={source}
          onChange={(event) => setSource(event.target.value)}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-invalid={example.error ? true : undefined}
          className={`${fieldClasses} h-9 min-w-40 flex-1 font-mono text-base md:text-sm`}
        />
        {example.variables.length > 1 && example.wrt !== null ? (
          <SegmentedControl
            size="sm"
            label={t("by")}
            value={example.wrt}
            options={example.variables.map(({ name, latex: letter }) => ({
              value: name,
              label: name,
              icon: <Formula tex={letter} size={14} label="" />,
            }))}
            onChange={setChosen}
          />
        ) : null}
      </div>
      {example.error ? <FormulaProblem error={example.error} source={source} /> : null}
      {example.trouble ? <p className="text-danger text-sm">{t("noAnswer")}</p> : null}
      <div
        aria-live="polite"
        aria-busy={example.waiting}
        className={example.error || example.waiting ? "opacity-45" : undefined}
      >
        {example.answer ? <Result source={example.answered} answer={example.answer} /> : null}
      </div>
    </div>
  )
}

function Result({ source, answer }: { readonly source: string; readonly answer: GoodAnswer }) {
  const language = useLanguage()
  const { derivative } = answer
  const result = derivative.compact ?? derivative.index
  const left =
    derivative.compact === null ? (derivative.entry ?? derivative.notations[0]) : derivative.notations[0]
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline gap-2 text-muted text-xs">
        <span>{said(derivative.name, language)}</span>
        {derivative.shape.length === 0 ? null : (
          <Formula tex={`\\mathbb{R}^{${derivative.shape.join("\\times ")}}`} size={12} />
        )}
      </div>
      <Scrolling>
        <div className="flex items-center gap-x-8 py-1">
          <Formula tex={source} size={18} />
          <Formula tex={`\\displaystyle ${left} = ${result}`} size={18} />
        </div>
      </Scrolling>
    </div>
  )
}
