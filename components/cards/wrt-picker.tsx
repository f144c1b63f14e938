"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Formula } from "@/components/math/formula"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { TextField } from "@/components/ui/text-field"
import type { Wrt } from "@/lib/cards/derivative-card"
import { ChoiceTile } from "./choice-tile"
import { plainName } from "./math-words"
import type { ReadVariable } from "./read-variable"
import { Setting } from "./setting"

const MOST = 1000

/** Chooses the variable, inputs first, and for a vector or matrix whether the whole or one entry of it. */
export function WrtPicker({
  variables,
  wrt,
  onChange,
}: {
  readonly variables: readonly ReadVariable[]
  readonly wrt: Wrt | null
  readonly onChange: (wrt: Wrt) => void
}) {
  const t = useTranslations("cards")
  const inputsFirst = [...variables].sort((a, b) => Number(b.input) - Number(a.input))
  const variable = variables.find((candidate) => candidate.name === wrt?.name)
  const index = wrt?.index ?? null
  return (
    <Setting title={t("derivative.variable")}>
      <div role="radiogroup" aria-label={t("derivative.variable")} className="flex flex-wrap gap-1.5">
        {inputsFirst.map((candidate) => (
          <ChoiceTile
            key={candidate.name}
            chosen={candidate.name === wrt?.name}
            onChoose={() => onChange({ name: candidate.name, index: null })}
            label={`${plainName(candidate.latex)}, ${t(`variable.${candidate.kind}`)}`}
          >
            <Formula tex={candidate.latex} label="" size={17} />
          </ChoiceTile>
        ))}
      </div>
      {variable && variable.shape.length > 0 ? (
        <div className="flex flex-wrap items-end gap-2">
          <SegmentedControl
            label={t("derivative.entry")}
            size="sm"
            value={index === null ? "whole" : "entry"}
            options={[
              { value: "whole", label: t("derivative.whole") },
              { value: "entry", label: t("derivative.entry") },
            ]}
            onChange={(mode) =>
              onChange({ name: variable.name, index: mode === "whole" ? null : variable.shape.map(() => 1) })
            }
          />
          {index?.map((place, axis) => (
            <IndexField
              // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place
              key={axis}
              label={t(
                index.length === 1
                  ? "derivative.entryIndex"
                  : axis === 0
                    ? "derivative.entryRow"
                    : "derivative.entryColumn",
              )}
              value={place}
              size={variable.shape[axis]}
              onChange={(next) => onChange({ name: variable.name, index: index.with(axis, next) })}
            />
          ))}
        </div>
      ) : null}
    </Setting>
  )
}

/** An index from 1 to the size of its axis. What is none stays in the field with a sentence and is not written. */
function IndexField({
  label,
  value,
  size,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly size: number | string | undefined
  readonly onChange: (value: number) => void
}) {
  const t = useTranslations("cards.derivative")
  const [draft, setDraft] = useState<string | null>(null)
  const most = typeof size === "number" ? size : MOST
  const read = (text: string) => (/^\s*\d{1,4}\s*$/.test(text) ? Number(text) : 0)
  const fits = (index: number) => index >= 1 && index <= most
  return (
    <TextField
      label={label}
      value={draft ?? String(value)}
      inputMode="numeric"
      onChange={(text) => {
        setDraft(text)
        if (fits(read(text))) onChange(read(text))
      }}
      onBlur={() => setDraft(null)}
      error={draft !== null && !fits(read(draft)) ? t("entryWrong", { most }) : null}
      className="w-20"
    />
  )
}
