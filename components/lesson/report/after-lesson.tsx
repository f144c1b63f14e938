"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { CallRefused } from "@/components/ui/call-refused"
import { Dialog } from "@/components/ui/dialog"
import { useToast } from "@/components/ui/toast"
import { callLesson } from "../lesson-calls"
import { StillHidden } from "./still-hidden"

interface AfterLessonProps {
  readonly lessonId: string
  /** All boards of the lesson. */
  readonly boardIds: readonly string[]
  /** Null while the lesson runs. */
  readonly endedAt: number | null
  /** Whether the lesson still knows its people. */
  readonly hasPeople: boolean
  /** What was hidden and is not revealed yet. */
  readonly hidden: readonly { readonly id: string; readonly label: string }[]
}

/** What is left to do after a lesson: the link to go on with, the boards into the archive, the people forgotten. */
export function AfterLesson({ lessonId, boardIds, endedAt, hasPeople, hidden }: AfterLessonProps) {
  const t = useTranslations("lesson")
  const toast = useToast()
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [asks, setAsks] = useState(false)
  const [address, setAddress] = useState("")
  useEffect(() => setAddress(`${window.location.origin}/lesson/${lessonId}/seat`), [lessonId])
  const run = async (call: () => Promise<unknown>, done: string) => {
    setBusy(true)
    try {
      await call()
      toast.show({ tone: "ok", title: done })
      router.refresh()
    } catch (problem) {
      if (!(problem instanceof CallRefused)) console.error(problem)
      toast.show({
        tone: "danger",
        title: problem instanceof CallRefused ? problem.message : t("callFailed"),
      })
    }
    setBusy(false)
    setAsks(false)
  }
  const archive = () =>
    Promise.all(boardIds.map((id) => callLesson(`/api/boards/${id}/place`, "PATCH", { shelf: "archive" })))
  return (
    <section
      aria-labelledby="report-after"
      className="flex flex-col gap-4 border-line border-t pt-6 print:hidden"
    >
      <div>
        <h2 id="report-after" className="font-semibold text-lg">
          {t("report.goOn")}
        </h2>
        <p className="text-muted text-sm">{t("report.goOnHint")}</p>
        <code className="wrap-anywhere mt-1 block text-sm">{address}</code>
      </div>
      <StillHidden
        cards={hidden}
        isBusy={isBusy}
        onReveal={(id) =>
          void run(
            () => callLesson(`/api/lessons/${lessonId}/exhibits/${id}/reveal`, "POST"),
            t("hidden.revealed"),
          )
        }
      />
      <div className="flex flex-wrap gap-2">
        <Button busy={isBusy} onClick={() => void run(archive, t("report.archived"))}>
          {t("report.archive")}
        </Button>
        <Button variant="danger" disabled={endedAt === null || !hasPeople} onClick={() => setAsks(true)}>
          {t("report.forget")}
        </Button>
      </div>
      <p className="text-muted text-xs">
        {endedAt === null ? t("report.forgetFirst") : hasPeople ? "" : t("report.forgotten")}
      </p>
      <Dialog
        open={asks}
        onOpenChange={setAsks}
        title={t("report.forgetTitle")}
        description={t("report.forgetHint")}
        footer={
          <>
            <Button onClick={() => setAsks(false)}>{t("report.cancel")}</Button>
            <Button
              variant="danger"
              busy={isBusy}
              onClick={() =>
                void run(() => callLesson(`/api/lessons/${lessonId}/people`, "DELETE"), t("report.forgotten"))
              }
            >
              {t("report.forget")}
            </Button>
          </>
        }
      />
    </section>
  )
}
