"use client"

import { PencilLine } from "lucide-react"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, useState } from "react"
import { Formula } from "@/components/math/formula"
import { classNames } from "@/components/ui/class-names"
import { lineKey } from "@/lib/cards/derivation-card"
import type { Thread } from "@/lib/cards/line-comment"
import { Scrolling } from "../scrolling"
import type { LineActions } from "./line-actions"
import { LineMenu } from "./line-menu"
import { LineReason, ReasonField } from "./line-reason"
import { LineThread, ThreadButton } from "./line-thread"
import type { JudgedLine } from "./use-judged-lines"
import { useLineEditors } from "./use-line-editors"
import { type NeededPromise, VerdictNote } from "./verdict-note"
import { VerdictSign } from "./verdict-sign"

interface LineRowProps {
  readonly cardId: string
  readonly judged: JudgedLine
  readonly thread: Thread | undefined
  /** From 0. */
  readonly place: number
  readonly count: number
  readonly actions: LineActions
  readonly onPromise: ((promise: NeededPromise) => void) | undefined
  readonly editable: boolean
  readonly reachable: boolean
}

/** One line: its verdict, its formula, who began it and why it follows, and below it what is wrong with it. */
export function LineRow({
  cardId,
  judged,
  thread,
  place,
  count,
  actions,
  onPromise,
  editable,
  reachable,
}: LineRowProps) {
  const t = useTranslations("derivation")
  const { line, state, verdict, jump } = judged
  const [asksReason, setAsksReason] = useState(false)
  const [showsThread, setShowsThread] = useState(false)
  const editors = useLineEditors(cardId, lineKey(line.id))
  const number = place + 1
  const tab = reachable ? 0 : -1
  const isNoted = verdict !== null && state !== "equal"
  const comments = { cardId, line: line.id, number, thread, reachable }
  return (
    <li data-line={line.id} className="group/line flex flex-col gap-1">
      <div className="flex items-start gap-2">
        <span className="flex h-9 items-center gap-1.5">
          <span className="w-7 text-right text-muted text-xs tabular-nums">{number}.</span>
          <VerdictSign state={state} />
        </span>
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3">
          <button
            type="button"
            disabled={!editable}
            tabIndex={tab}
            data-field={lineKey(line.id)}
            onClick={() => actions.edit(line.id)}
            onKeyDown={(event) => lineKeys(event, line.id, actions, editable)}
            aria-label={line.latex.trim() === "" ? t("editEmpty", { number }) : undefined}
            style={editors[0] ? { outlineColor: editors[0].color } : undefined}
            className={classNames(
              "nodrag min-h-9 min-w-24 flex-1 basis-40 rounded-control px-1.5 text-left enabled:hover:bg-hover",
              editors.length > 0 && "outline-2 -outline-offset-1",
            )}
          >
            {line.latex.trim() === "" ? (
              <span className="text-muted text-sm">{t("emptyLine")}</span>
            ) : (
              <Scrolling>
                <span className="sr-only">{t("edit", { number })}</span>
                <Formula tex={line.latex} display size={17} className="[--formula-margin:0]" />
              </Scrolling>
            )}
          </button>
          <span className="flex max-w-full flex-wrap items-center gap-x-2 py-1 text-muted text-xs">
            <LineReason reason={line.reason} />
            {editors.length > 0 ? (
              <span className="inline-flex items-center gap-1">
                <PencilLine aria-hidden className="size-3" />
                {t("editedBy", { name: editors.map(({ name }) => name).join(", ") })}
              </span>
            ) : line.by ? (
              <span title={t("begunBy", { name: line.by.name })}>{line.by.name}</span>
            ) : null}
            <ThreadButton
              {...comments}
              open={showsThread}
              onToggle={() => setShowsThread((shows) => !shows)}
            />
          </span>
        </div>
        {editable ? (
          <LineMenu
            number={number}
            tab={tab}
            place={place}
            count={count}
            line={line.id}
            actions={actions}
            isBranch={line.way !== null}
            onReason={() => setAsksReason(true)}
            onComment={() => setShowsThread(true)}
          />
        ) : null}
      </div>
      {isNoted || asksReason || showsThread || jump !== null ? (
        <div className="flex flex-col gap-1 pl-[4.25rem]">
          {isNoted ? (
            <VerdictNote state={state} verdict={verdict} onPromise={onPromise} reachable={reachable} />
          ) : null}
          {jump !== null ? (
            <p className="rounded-control bg-accent-soft px-2.5 py-1.5 text-xs leading-5">
              {t("lineBetween", { count: jump })}
            </p>
          ) : null}
          {showsThread ? <LineThread {...comments} editable={editable} /> : null}
          {asksReason ? (
            <ReasonField cardId={cardId} line={line} onClose={() => setAsksReason(false)} />
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

/** Alt with the arrows moves a line, Delete and Backspace take it out. The board must not take these keys for the card. */
function lineKeys(event: KeyboardEvent, line: string, actions: LineActions, editable: boolean): void {
  if (!editable) return
  if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
    actions.move(line, event.key === "ArrowUp" ? -1 : 1)
  } else if (event.key === "Delete" || event.key === "Backspace") {
    actions.remove(line)
  } else return
  event.preventDefault()
  event.stopPropagation()
}
