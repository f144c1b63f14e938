"use client"

import { Check, Copy, FileDown } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { useStore } from "zustand"
import { LessonProvider } from "@/components/lesson/lesson-context"
import { GroupRights } from "@/components/lesson/teacher/group-rights"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Spinner } from "@/components/ui/spinner"
import { TextField } from "@/components/ui/text-field"
import { useBoard, useCanWrite, useView } from "../session/board-context"
import { BoardRules } from "../sharing/board-rules"
import { LinkRight } from "../sharing/link-right"
import { PeopleList } from "../sharing/people-list"
import { useSettledRights } from "../sharing/use-settled-rights"

const SAID_FOR_MS = 2_500

/** The link of the board, who may do what with it, and the board as a file. */
export function ShareDialog({ exportable }: { readonly exportable: boolean }) {
  const t = useTranslations("board")
  const board = useBoard()
  const role = useStore(board.access, ({ right }) => right?.role ?? null)
  const isTeacher = role === "owner" || role === "coTeacher"
  const isOpen = useView((view) => view.panel === "share")
  const link = `${window.location.origin}/b/${board.id}`
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => board.view.open(open ? "share" : null)}
      title={t("share.title")}
      wide={isTeacher}
    >
      <div className="flex flex-col gap-5">
        <CopyLink link={link} />
        {isTeacher ? <Rights isShown={isOpen} isOwner={role === "owner"} /> : <WhatYouMay />}
        {exportable ? (
          <section className="flex flex-wrap items-center justify-between gap-3 border-line border-t pt-4">
            <h3 className="font-medium text-sm">{t("share.takeAway")}</h3>
            <Button
              icon={<FileDown aria-hidden className="size-4" />}
              onClick={() => board.view.open("export")}
            >
              {t("share.chooseFormat")}
            </Button>
          </section>
        ) : null}
      </div>
    </Dialog>
  )
}

/** Says to somebody who does not teach what they may do. */
function WhatYouMay() {
  const t = useTranslations("rights.link")
  const canWrite = useCanWrite()
  return <p className="text-muted text-sm">{t(canWrite ? "youWrite" : "youRead")}</p>
}

/** Who may do what on the board, to be settled by those who teach. */
function Rights({ isShown, isOwner }: { readonly isShown: boolean; readonly isOwner: boolean }) {
  const t = useTranslations("rights.people")
  const { id } = useBoard()
  const { settled, isOut, problem, settle, reload } = useSettledRights(id, isShown)
  if (settled === null && !isOut) return <Spinner label={t("loading")} className="size-5" />
  return (
    <>
      <div role="alert" className="flex flex-col gap-2 text-danger text-sm empty:hidden">
        {problem === null ? null : <p>{problem === "" ? t("notSettled") : t("refused", { why: problem })}</p>}
        {isOut ? (
          <div className="flex items-center gap-3">
            <p>{t("failed")}</p>
            <Button size="sm" onClick={reload}>
              {t("retry")}
            </Button>
          </div>
        ) : null}
      </div>
      {settled === null ? null : (
        <>
          <LinkRight settled={settled} settle={settle} />
          <BoardRules settled={settled} settle={settle} />
          <LessonRights />
          <PeopleList settled={settled} isOwner={isOwner} settle={settle} />
        </>
      )}
    </>
  )
}

/** In a lesson, what its groups may do; for those who teach in it. */
function LessonRights() {
  const lesson = useView((view) => view.lesson)
  return lesson?.as === "teacher" ? (
    <LessonProvider lessonId={lesson.id}>
      <GroupRights />
    </LessonProvider>
  ) : null
}

function CopyLink({ link }: { readonly link: string }) {
  const t = useTranslations("board")
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none")
  useEffect(() => {
    if (outcome !== "copied") return
    const timer = setTimeout(() => setOutcome("none"), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () => {
    // Without a secure address the browser has no clipboard to offer.
    const done = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error("no clipboard"))
    done.then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    )
  }
  const isCopied = outcome === "copied"
  return (
    <div className="flex items-end gap-2">
      <TextField
        label={t("share.link")}
        value={link}
        onChange={() => undefined}
        readOnly
        onFocus={(event) => event.target.select()}
        className="min-w-0 flex-1"
        {...(outcome === "refused" ? { error: t("share.copyByHand") } : {})}
      />
      <Button
        variant="primary"
        data-autofocus
        onClick={copy}
        icon={isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
      >
        <span aria-live="polite">{t(isCopied ? "share.copied" : "share.copy")}</span>
      </Button>
    </div>
  )
}
