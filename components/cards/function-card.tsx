"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { Badge } from "@/components/ui/badge"
import { classNames } from "@/components/ui/class-names"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { functionCard, readingOf } from "@/lib/cards/function-card"
import { useCardBoard } from "./card-board"
import { CardBody } from "./card-body"
import { CardHeader } from "./card-header"
import type { CardView, CardViewProps, EditedText } from "./card-view"
import { CopyButton } from "./copy-button"
import { DeriveButton } from "./derive-button"
import { EditButton } from "./edit-button"
import { FunctionVariables } from "./function-variables"
import { signatureTex, signatureText, spokenFunction } from "./function-words"
import { lastGood } from "./last-good"
import { kindOfShape, plainName } from "./math-words"
import { NameProblems, SharedName } from "./name-problems"
import { PointValues } from "./plot/point-values"
import { PlotButton } from "./plot-button"
import { FormulaProblem } from "./problem-note"
import type { Read } from "./read-variable"
import { SetBody } from "./set-body"
import { useReading } from "./use-names"
import { PractiseButton, WorkOutButton } from "./work-out-button"

const bodyOf = (card: CardSnapshot): string => functionCard.read(card).body

function FunctionView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("cards")
  const { editing } = useCardBoard()
  const body = bodyOf(card)
  const empty = body.trim() === ""
  const read = useReading(card)
  const reading = empty ? null : read
  const good = lastGood(`reading:${card.id}`, reading?.ok ? reading : null)
  const edit = () => editing.start(card.id, "body")
  const tab = reachable ? 0 : -1
  return (
    <>
      <CardHeader
        kind={t("function.kind")}
        actions={
          <>
            <SharedName card={card} editable={editable} reachable={reachable} />
            {empty ? null : <CopyButton text={body} reachable={reachable} />}
            {editable ? <EditButton cardId={card.id} reachable={reachable} /> : null}
          </>
        }
      >
        {good && !empty ? <ValueBadge reading={good} stale={!reading?.ok} /> : null}
      </CardHeader>
      <CardBody>
        {empty ? (
          <Placeholder editable={editable} tab={tab} onEdit={edit} />
        ) : (
          <SetBody cardId={card.id} body={body} />
        )}
        {reading && !reading.ok ? <FormulaProblem error={reading.error} source={body} /> : null}
        {reading?.ok ? <NameProblems card={card} reachable={reachable} /> : null}
        {good && !empty ? (
          <div className={classNames("flex flex-wrap items-end gap-2", !reading?.ok && "opacity-55")}>
            <FunctionVariables card={card} reading={good} editable={editable} reachable={reachable} />
            {editable && reading?.ok ? (
              <span className="ml-auto flex flex-wrap items-center justify-end gap-1.5">
                <DeriveButton card={card} reading={reading} reachable={reachable} />
                <WorkOutButton card={card} reading={reading} reachable={reachable} />
                <PractiseButton card={card} reading={reading} reachable={reachable} />
                <PlotButton cardId={card.id} reachable={reachable} />
              </span>
            ) : null}
          </div>
        ) : null}
        {good && !empty ? <PointValues sourceId={card.id} reachable={reachable} /> : null}
      </CardBody>
    </>
  )
}

/** Under the formula while it is typed: what is wrong with it, or the symbols that it met, to be corrected with a tap. */
function FunctionRemark({ card }: EditedText) {
  const read = useReading(card)
  const body = bodyOf(card)
  const good = lastGood(`reading:${card.id}`, read?.ok ? read : null)
  if (body.trim() === "") return null
  return (
    <div className="flex flex-col gap-2">
      {good ? (
        <div className={classNames(!read?.ok && "opacity-55")}>
          <FunctionVariables card={card} reading={good} editable reachable />
        </div>
      ) : null}
      {read && !read.ok ? <FormulaProblem error={read.error} source={body} /> : null}
    </div>
  )
}

function ValueBadge({ reading, stale }: { readonly reading: Read; readonly stale: boolean }) {
  const t = useTranslations("cards.function")
  return (
    <span className={classNames("inline-flex flex-wrap items-center gap-2", stale && "opacity-50")}>
      <Badge tone="accent">{t(kindOfShape(reading.shape) ?? "tensor")}</Badge>
      <Formula tex={signatureTex(reading)} label={signatureText(reading)} size={13} className="text-muted" />
    </span>
  )
}

function Placeholder({
  editable,
  tab,
  onEdit,
}: {
  readonly editable: boolean
  readonly tab: number
  readonly onEdit: () => void
}) {
  const t = useTranslations("cards.function")
  return (
    <button
      type="button"
      disabled={!editable}
      tabIndex={tab}
      onClick={onEdit}
      className="nodrag touch-target flex flex-1 flex-col items-center justify-center gap-1 rounded-control border border-line-strong/60 border-dashed px-4 py-3 text-muted hover:border-accent hover:text-accent"
    >
      <span className="font-medium text-sm">{t("placeholder")}</span>
      <span className="inline-flex items-center gap-2 text-xs">
        {t("placeholderHint")} <Formula tex="f(\bm{x}) = \bm{x}^\top A \bm{x}" size={15} />
      </span>
    </button>
  )
}

/** How a function card looks and how it is called. */
export const functionView: CardView = {
  View: FunctionView,
  spokenName: (card, _store, words) => spokenFunction(card, words),
  editor: { Remark: FunctionRemark },
  overview(card) {
    const reading = readingOf(card)
    if (!reading.ok) return { name: "", signature: "" }
    return { name: plainName(reading.name ?? ""), signature: signatureText(reading) }
  },
}
