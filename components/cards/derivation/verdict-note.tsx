"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { MixedText } from "@/components/math/mixed-text"
import { Button } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { said, useLanguage } from "@/components/ui/use-language"
import type { Nested } from "@/lib/engine/answer"
import type { CounterExample, Verdict } from "@/lib/engine/check/derivation"
import type { LineState } from "./use-judged-lines"

/** What would have to be promised of a variable for a line to be right. */
export type NeededPromise = NonNullable<NonNullable<Verdict["assumption"]>["promise"]>

const CALM: ReadonlySet<LineState> = new Set(["unknown", "unfinished", "conditional", "transposed"])

/** What the checker says of a line: the sentence, further likely mistakes, and numbers at which the lines differ. */
export function VerdictNote({
  state,
  verdict,
  onPromise,
  reachable = true,
}: {
  readonly state: LineState
  readonly verdict: Verdict
  /** Declares what the line needs, where the person may and it can be declared. */
  readonly reachable?: boolean
  readonly onPromise?: ((promise: NeededPromise) => void) | undefined
}) {
  const t = useTranslations("derivation")
  const language = useLanguage()
  if (state === "unfinished") return <p className="text-muted text-xs leading-5">{t("unfinished")}</p>
  const promise = verdict.assumption?.promise
  const others = verdict.diagnosis?.slice(1) ?? []
  return (
    <div
      className={classNames(
        "flex flex-col gap-1 rounded-control px-2.5 py-1.5 text-xs leading-5",
        CALM.has(state) ? "bg-sunken text-ink" : "bg-danger-soft text-ink",
      )}
    >
      <p>
        <MixedText text={said(verdict.message, language)} size={12} />
      </p>
      {others.length > 0 ? (
        <p className="text-muted">
          {t("orElse")}{" "}
          <MixedText text={others.map(({ title }) => said(title, language)).join(" ")} size={12} />
        </p>
      ) : null}
      {promise && onPromise ? (
        <Button
          size="sm"
          tabIndex={reachable ? 0 : -1}
          className="nodrag self-start"
          onClick={() => onPromise(promise)}
        >
          {t("relyOn")} <Formula tex={verdict.assumption?.latex ?? ""} size={13} />
        </Button>
      ) : null}
      {verdict.counterExample ? <Numbers example={verdict.counterExample} reachable={reachable} /> : null}
    </div>
  )
}

/** Small whole numbers at which the two lines have different values. */
function Numbers({ example, reachable }: { readonly example: CounterExample; readonly reachable: boolean }) {
  const t = useTranslations("derivation")
  const places = Object.entries(example.at).map(([name, value]) => `${letter(name, value)} = ${tex(value)}`)
  return (
    <details className="nodrag">
      <summary tabIndex={reachable ? 0 : -1} className="cursor-pointer text-muted">
        {t("numbers")}
      </summary>
      <div className="flex flex-col gap-1 pt-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>{t("at")}</span>
          {places.map((place) => (
            <Formula key={place} tex={place} size={12} />
          ))}
        </p>
        <p className="flex flex-wrap items-center gap-x-2">
          <span>{t("lineBefore")}</span>
          <Formula tex={tex(example.before)} size={12} />
        </p>
        <p className="flex flex-wrap items-center gap-x-2">
          <span>{t("thisLine")}</span>
          <Formula tex={tex(example.after)} size={12} />
        </p>
      </div>
    </details>
  )
}

/** A name as a letter of a formula, bold for a vector; `d x` is the differential of `x`. */
function letter(name: string, value: Nested): string {
  if (name.startsWith("d ")) return `\\mathrm{d}${letter(name.slice(2), value)}`
  const plain = name.length === 1 ? name : `\\mathit{${name}}`
  const isVector = Array.isArray(value) && value.every((entry) => typeof entry === "number")
  return isVector ? `\\bm{${plain}}` : plain
}

/** Numbers as a formula: a column, a matrix, or the entries in a row where there are more axes than two. */
function tex(value: Nested): string {
  if (typeof value === "number") return String(value)
  const rows = value.map((row) => (typeof row === "number" ? String(row) : row.map(tex).join(" & ")))
  return `\\begin{pmatrix}${rows.join(" \\\\ ")}\\end{pmatrix}`
}
