"use client"

import { ArrowDown, ArrowUp, CornerDownRight, EllipsisVertical, PencilLine, Trash2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { type KeyboardEvent, useState } from "react"
import { Formula } from "@/components/math/formula"
import { classNames } from "@/components/ui/class-names"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import { lineKey } from "@/lib/cards/derivation-card"
import { Scrolling } from "../scrolling"
import type { LineActions } from "./line-actions"
import { LineReason, ReasonField } from "./line-reason"
import type { JudgedLine } from "./use-judged-lines"
import { useLineEditors } from "./use-line-editors"
import { type NeededPromise, VerdictNote } from "./verdict-note"
import { VerdictSign } from "./verdict-sign"

interface LineRowProps {
  readonly cardId: string
  readonly judged: JudgedLine
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
  place,
  count,
  actions,
  onPromise,
  editable,
  reachable,
}: LineRowProps) {
  const t = useTranslations("derivation")
  const { line, state, verdict } = judged
  const [asksReason, setAsksReason] = useState(false)
  const editors = useLineEditors(cardId, lineKey(line.id))
  const number = place + 1
  const tab = reachable ? 0 : -1
  const isNoted = verdict !== null && state !== "equal"
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
            aria-label={t(line.latex.trim() === "" ? "editEmpty" : "edit", { number, latex: line.latex })}
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
            onReason={() => setAsksReason(true)}
          />
        ) : null}
      </div>
      {isNoted || asksReason ? (
        <div className="flex flex-col gap-1 pl-[4.25rem]">
          {isNoted ? (
            <VerdictNote state={state} verdict={verdict} onPromise={onPromise} reachable={reachable} />
          ) : null}
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

function LineMenu({
  number,
  tab,
  place,
  count,
  line,
  actions,
  onReason,
}: {
  readonly number: number
  readonly tab: number
  readonly place: number
  readonly count: number
  readonly line: string
  readonly actions: LineActions
  readonly onReason: () => void
}) {
  const t = useTranslations("derivation")
  return (
    <Menu
      label={t("lineMenu", { number })}
      align="end"
      trigger={
        <IconButton
          size="sm"
          label={t("lineMenu", { number })}
          icon={<EllipsisVertical aria-hidden />}
          tabIndex={tab}
          className="nodrag mt-1 text-muted"
        />
      }
      items={[
        {
          id: "below",
          label: t("insertBelow"),
          icon: <CornerDownRight />,
          onSelect: () => void actions.begin(line),
        },
        { id: "reason", label: t("giveReason"), icon: <PencilLine />, onSelect: onReason },
        "separator",
        {
          id: "up",
          label: t("moveUp"),
          icon: <ArrowUp />,
          shortcut: "Alt+↑",
          disabled: place === 0,
          onSelect: () => actions.move(line, -1),
        },
        {
          id: "down",
          label: t("moveDown"),
          icon: <ArrowDown />,
          shortcut: "Alt+↓",
          disabled: place === count - 1,
          onSelect: () => actions.move(line, 1),
        },
        "separator",
        {
          id: "remove",
          label: t("remove"),
          icon: <Trash2 />,
          danger: true,
          onSelect: () => actions.remove(line),
        },
      ]}
    />
  )
}
