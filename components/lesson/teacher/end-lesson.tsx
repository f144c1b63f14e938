"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button, buttonClasses } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { TeacherView } from "@/lib/lessons/views"
import { useLessonActions } from "../lesson-context"

/** The report, and the end of the lesson, which is asked about first. */
export function EndLesson({ view }: { readonly view: TeacherView }) {
  const t = useTranslations("lesson.end")
  const { call, isBusy } = useLessonActions()
  const [asks, setAsks] = useState(false)
  const end = async () => {
    if (await call("end")) window.location.assign(`/lesson/${view.lesson.id}/report`)
  }
  return (
    <section className="flex flex-wrap gap-2 border-line border-t pt-4">
      <a href={`/lesson/${view.lesson.id}/report`} className={buttonClasses("secondary", "md")}>
        {t("report")}
      </a>
      <Button variant="danger" onClick={() => setAsks(true)}>
        {t("end")}
      </Button>
      <Dialog
        open={asks}
        onOpenChange={setAsks}
        title={t("title")}
        description={t("hint")}
        footer={
          <>
            <Button onClick={() => setAsks(false)}>{t("stay")}</Button>
            <Button variant="danger" busy={isBusy} onClick={() => void end()}>
              {t("end")}
            </Button>
          </>
        }
      />
    </section>
  )
}
