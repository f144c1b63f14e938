"use client"

import { Check, MessageSquare, RotateCcw, SendHorizontal } from "lucide-react"
import { useFormatter, useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { MixedText } from "@/components/math/mixed-text"
import { Button } from "@/components/ui/button"
import { classNames } from "@/components/ui/class-names"
import { IconButton } from "@/components/ui/icon-button"
import { TextField } from "@/components/ui/text-field"
import { settledKey } from "@/lib/cards/derivation-card"
import { LONGEST_COMMENT, type Thread } from "@/lib/cards/line-comment"
import { useCardBoard } from "../card-board"
import { markSeen, useSeenCount } from "./seen-comments"

interface ThreadProps {
  readonly cardId: string
  readonly line: string
  /** Of the line, from 1. */
  readonly number: number
  readonly thread: Thread | undefined
  readonly editable: boolean
  readonly reachable: boolean
}

/** How many comments a line has, and whether some of them are still unread; opens and closes them. */
export function ThreadButton({
  cardId,
  line,
  number,
  thread,
  open,
  reachable,
  onToggle,
}: Omit<ThreadProps, "editable"> & { readonly open: boolean; readonly onToggle: () => void }) {
  const t = useTranslations("derivation.comments")
  const read = useSeenCount(cardId, line)
  const { id } = useCardBoard().person()
  const comments = thread?.comments ?? []
  if (comments.length === 0) return null
  const unread = comments.slice(read).some(({ by }) => by.id !== id)
  const label = t(unread ? "openUnread" : "open", { number, count: comments.length })
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-label={label}
      data-unread={unread}
      tabIndex={reachable ? 0 : -1}
      onClick={onToggle}
      className={classNames(
        "nodrag touch-target relative inline-flex h-7 items-center gap-1 rounded-full border px-2 text-xs",
        thread?.settledBy != null ? "border-line text-muted" : "border-accent/50 text-accent",
      )}
    >
      {thread?.settledBy != null ? (
        <Check aria-hidden className="size-3.5" />
      ) : (
        <MessageSquare aria-hidden className="size-3.5" />
      )}
      <span aria-hidden="true">{comments.length}</span>
      {unread ? (
        <span aria-hidden="true" className="-top-0.5 -right-0.5 absolute size-2 rounded-full bg-danger" />
      ) : null}
    </button>
  )
}

/** What people say about a line, with a field to answer. */
export function LineThread({ cardId, line, number, thread, editable, reachable }: ThreadProps) {
  const t = useTranslations("derivation.comments")
  const format = useFormatter()
  const board = useCardBoard()
  const comments = thread?.comments ?? []
  useEffect(() => markSeen(cardId, line, comments.length), [cardId, line, comments.length])
  const settle = () =>
    board.setValues(cardId, {
      [settledKey(line)]:
        thread?.settledBy != null ? undefined : { name: board.person().name, count: comments.length },
    })
  return (
    <section
      aria-label={t("thread", { number })}
      className="nodrag flex flex-col gap-2 rounded-control border border-line bg-sunken p-2"
    >
      {comments.length > 0 ? (
        <ul className="flex flex-col gap-1.5">
          {comments.map(({ id, by, text, at }) => (
            <li key={id} className="text-sm leading-5">
              <span className="font-medium">{by.name}</span>{" "}
              <time className="text-muted text-xs" dateTime={new Date(at).toISOString()}>
                {format.dateTime(new Date(at), {
                  hour: "2-digit",
                  minute: "2-digit",
                  month: "numeric",
                  day: "numeric",
                })}
              </time>
              <p className="wrap-anywhere">
                <MixedText text={text} size={14} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      {thread?.settledBy != null ? (
        <p className="text-muted text-xs">{t("settledBy", { name: thread.settledBy })}</p>
      ) : null}
      {editable ? <Answer cardId={cardId} line={line} reachable={reachable} /> : null}
      {editable && comments.length > 0 ? (
        <Button
          size="sm"
          className="self-start"
          tabIndex={reachable ? 0 : -1}
          icon={
            thread?.settledBy != null ? (
              <RotateCcw aria-hidden className="size-4" />
            ) : (
              <Check aria-hidden className="size-4" />
            )
          }
          onClick={settle}
        >
          {t(thread?.settledBy != null ? "reopen" : "settle")}
        </Button>
      ) : null}
    </section>
  )
}

function Answer({
  cardId,
  line,
  reachable,
}: {
  readonly cardId: string
  readonly line: string
  readonly reachable: boolean
}) {
  const t = useTranslations("derivation.comments")
  const { lines } = useCardBoard()
  const [draft, setDraft] = useState("")
  const [full, setFull] = useState(false)
  const send = () => {
    if (draft.trim() === "") return
    const sent = lines.comment(cardId, line, draft)
    setFull(!sent)
    if (sent) setDraft("")
  }
  return (
    <form
      className="flex items-end gap-1.5"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <TextField
        label={t("write")}
        hint={t("formulas")}
        error={full ? t("full") : null}
        value={draft}
        onChange={setDraft}
        maxLength={LONGEST_COMMENT}
        tabIndex={reachable ? 0 : -1}
        className="min-w-0 flex-1"
      />
      <IconButton
        size="sm"
        type="submit"
        label={t("send")}
        icon={<SendHorizontal aria-hidden />}
        tabIndex={reachable ? 0 : -1}
        className="mb-6"
      />
    </form>
  )
}
