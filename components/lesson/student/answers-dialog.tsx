"use client"

import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Dialog } from "@/components/ui/dialog"
import { Spinner } from "@/components/ui/spinner"
import { ExhibitPicture } from "../exhibit-picture"
import { callLesson } from "../lesson-calls"

/** What up to three other groups handed in, without saying which groups they are. */
export function AnswersDialog({
  lessonId,
  onClose,
}: {
  readonly lessonId: string
  readonly onClose: () => void
}) {
  const t = useTranslations("lesson.answers")
  const [ids, setIds] = useState<readonly string[] | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    callLesson(`/api/lessons/${lessonId}/answers`, "GET").then(
      ({ answers }) =>
        setIds(Array.isArray(answers) ? answers.filter((id): id is string => typeof id === "string") : []),
      (problem: unknown) => {
        console.error(problem)
        setFailed(true)
      },
    )
  }, [lessonId])
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t("title")} description={t("hint")} wide>
      {failed ? <p role="alert">{t("failed")}</p> : null}
      {ids === null && !failed ? <Spinner label={t("opening")} className="size-6" /> : null}
      {ids?.length === 0 ? <p className="text-muted">{t("none")}</p> : null}
      <ul className="grid gap-4 sm:grid-cols-2">
        {(ids ?? []).map((id, at) => (
          <li key={id} className="overflow-hidden rounded-card border border-line">
            <ExhibitPicture lessonId={lessonId} id={id} label={t("one", { number: at + 1 })} />
            <p className="border-line border-t px-3 py-1.5 text-sm">{t("one", { number: at + 1 })}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
