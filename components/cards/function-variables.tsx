"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { classNames } from "@/components/ui/class-names"
import { LateView } from "@/components/ui/late-view"
import { Popover } from "@/components/ui/popover"
import { Skeleton } from "@/components/ui/skeleton"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { lateCardPart } from "./late-card-view"
import { plainName, spaceTex } from "./math-words"
import type { Read, ReadVariable } from "./read-variable"

const editor = lateCardPart(() => import("./variable-editor").then((module) => module.VariableEditor))

/** The symbols of a function as chips: what each is, whether that was inferred (dashed) or stated, and a way to correct it. */
export function FunctionVariables({
  card,
  reading,
  editable,
  reachable,
}: {
  readonly card: CardSnapshot
  readonly reading: Read
  readonly editable: boolean
  readonly reachable: boolean
}) {
  const t = useTranslations("cards.function")
  if (reading.variables.length === 0) return null
  return (
    <ul aria-label={t("inputs")} className="flex min-w-0 flex-wrap gap-1.5">
      {reading.variables.map((variable) => (
        <li key={variable.name}>
          <VariableChip card={card} variable={variable} editable={editable} reachable={reachable} />
        </li>
      ))}
    </ul>
  )
}

function VariableChip({
  card,
  variable,
  editable,
  reachable,
}: {
  readonly card: CardSnapshot
  readonly variable: ReadVariable
  readonly editable: boolean
  readonly reachable: boolean
}) {
  const t = useTranslations("cards.variable")
  const origin = t(variable.inferred ? "inferred" : "stated")
  const role = t(variable.input ? "input" : "constant")
  const known = { name: plainName(variable.latex), kind: t(variable.kind), role, origin }
  const look = classNames(
    "touch-target inline-flex items-center rounded-full border px-2.5 py-0.5 text-[0.8125rem] leading-5",
    variable.inferred ? "border-line-strong border-dashed" : "border-accent",
    variable.input ? "bg-sheet" : "bg-sunken text-muted",
  )
  const face = (words: string) => (
    <>
      <span className="sr-only">{words}</span>
      <Formula tex={`${variable.latex} \\in ${spaceTex(variable.shape)}`} size={14} label="" />
    </>
  )
  if (!editable) {
    return <span className={look}>{face(t("is", known))}</span>
  }
  return (
    <Popover
      label={t("title")}
      trigger={
        <button
          type="button"
          title={t("remark", known)}
          tabIndex={reachable ? 0 : -1}
          className={classNames("nodrag hover:border-accent", look)}
        >
          {face(t("edit", known))}
        </button>
      }
    >
      <LateView part={editor} props={{ card, variable }} meanwhile={<Skeleton className="h-40" />} />
    </Popover>
  )
}
