"use client"

import { RotateCcw } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Formula } from "@/components/math/formula"
import { Button } from "@/components/ui/button"
import { Checkbox } from "@/components/ui/checkbox"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { TextField } from "@/components/ui/text-field"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { type Correction, isSize, PROMISES, type VariablePromise } from "@/lib/cards/correction"
import { correctionKey, functionCard } from "@/lib/cards/function-card"
import type { VariableKind } from "@/lib/engine/answer"
import { useCardBoard } from "./card-board"
import { spaceTex } from "./math-words"
import type { ReadVariable } from "./read-variable"

const KINDS: readonly VariableKind[] = ["scalar", "vector", "matrix"]
const FRESH: Readonly<Record<VariableKind, readonly string[]>> = {
  scalar: [],
  vector: ["n"],
  matrix: ["m", "n"],
}

/** The promises that make sense: all of a square matrix, of others those that hold without being square. */
function promisesFor(kind: VariableKind): readonly VariablePromise[] {
  return PROMISES.filter((promise) => (promise === "positive") === (kind !== "matrix"))
}

const readSize = (text: string): number | string => (/^\d+$/.test(text.trim()) ? Number(text) : text.trim())

/** Corrects what the notation says about one symbol: kind, sizes and promises. Every valid change is written at once. */
export function VariableEditor({
  card,
  variable,
}: {
  readonly card: CardSnapshot
  readonly variable: ReadVariable
}) {
  const t = useTranslations("cards.variable")
  const board = useCardBoard()
  const stated = functionCard.read(card).corrections.has(variable.name)
  const promises = PROMISES.filter((promise) => variable[promise] === true)
  const write = (change: Partial<Correction>) => {
    const correction: Correction = {
      latex: variable.latex,
      kind: variable.kind,
      shape: variable.shape,
      promises,
      ...change,
    }
    board.setValues(card.id, { [correctionKey(variable.name)]: correction })
  }
  const setKind = (kind: VariableKind) =>
    write({
      kind,
      shape: FRESH[kind],
      promises: promises.filter((promise) => promisesFor(kind).includes(promise)),
    })
  const keep = (promise: VariablePromise, kept: boolean) =>
    write({ promises: kept ? [...promises, promise] : promises.filter((other) => other !== promise) })
  return (
    <div className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-3">
        <h3 className="font-semibold text-sm">{t("title")}</h3>
        <Formula tex={`${variable.latex} \\in ${spaceTex(variable.shape)}`} size={16} />
      </div>
      <SegmentedControl
        label={t("kind")}
        value={variable.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(kind) }))}
        onChange={setKind}
        size="sm"
      />
      {variable.shape.length > 0 ? (
        <div className="flex gap-3">
          {variable.shape.map((size, axis) => (
            <SizeField
              // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place
              key={`${variable.kind}-${axis}`}
              label={variable.shape.length === 1 ? t("size") : t(axis === 0 ? "rows" : "columns")}
              size={size}
              onChange={(next) => write({ shape: variable.shape.with(axis, next) })}
            />
          ))}
        </div>
      ) : null}
      <fieldset>
        <legend className="mb-1 font-medium text-sm">{t("promises")}</legend>
        <div className="grid grid-cols-2 gap-x-3">
          {promisesFor(variable.kind).map((promise) => (
            <Checkbox
              key={promise}
              label={t(promise)}
              checked={promises.includes(promise)}
              onChange={(kept) => keep(promise, kept)}
            />
          ))}
        </div>
      </fieldset>
      {stated ? (
        <Button
          size="sm"
          variant="quiet"
          icon={<RotateCcw aria-hidden className="size-4" />}
          onClick={() => board.setValues(card.id, { [correctionKey(variable.name)]: undefined })}
        >
          {t("reset")}
        </Button>
      ) : null}
    </div>
  )
}

/** One size. What is not a size stays in the field with a sentence and is not written. */
function SizeField({
  label,
  size,
  onChange,
}: {
  readonly label: string
  readonly size: number | string
  readonly onChange: (size: number | string) => void
}) {
  const t = useTranslations("cards.variable")
  const [draft, setDraft] = useState<string | null>(null)
  const wrong = draft !== null && !isSize(readSize(draft))
  const change = (text: string) => {
    setDraft(text)
    const next = readSize(text)
    if (isSize(next) && next !== size) onChange(next)
  }
  return (
    <TextField
      label={label}
      value={draft ?? String(size)}
      onChange={change}
      onBlur={() => setDraft(null)}
      autoCapitalize="off"
      autoComplete="off"
      spellCheck={false}
      maxLength={12}
      error={wrong ? t("sizeWrong") : null}
      className="flex-1"
    />
  )
}
