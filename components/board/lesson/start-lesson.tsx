"use client"

import { GraduationCap } from "lucide-react"
import { useTranslations } from "next-intl"
import { callLesson } from "@/components/lesson/lesson-calls"
import { useLessonCall } from "@/components/lesson/lesson-context"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { useBoard, useView } from "../session/board-context"

/** Says what a lesson is and begins one on this board. */
export function StartLesson() {
  const t = useTranslations("lesson.start")
  const board = useBoard()
  const { run, isBusy } = useLessonCall()
  const isOpen = useView(({ panel }) => panel === "lesson")
  const start = async () => {
    const begun = await run(() => callLesson(`/api/boards/${encodeURIComponent(board.id)}/lesson`, "POST"))
    // The panel stays open, and shows the code next.
    if (typeof begun?.id === "string") board.view.setState({ lesson: { id: begun.id, as: "teacher" } })
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => board.view.open(open ? "lesson" : null)}
      title={t("title")}
      description={t("lead")}
      footer={
        <Button
          variant="primary"
          busy={isBusy}
          icon={<GraduationCap aria-hidden className="size-4" />}
          onClick={() => void start()}
        >
          {t("go")}
        </Button>
      }
    >
      <ul className="flex list-disc flex-col gap-1.5 pl-5 text-sm">
        <li>{t("join")}</li>
        <li>{t("see")}</li>
        <li>{t("steer")}</li>
        <li>{t("solutions")}</li>
      </ul>
    </Dialog>
  )
}
