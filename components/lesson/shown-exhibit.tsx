"use client"

import { useTranslations } from "next-intl"
import { ExhibitPicture } from "./exhibit-picture"

/** What the teacher shows to all, over everything else. Whose work it is stands nowhere. */
export function ShownExhibit({
  lessonId,
  shown,
}: {
  readonly lessonId: string
  readonly shown: { readonly id: string; readonly label: string }
}) {
  const t = useTranslations("lesson.exhibit")
  return (
    <section aria-label={t("shown")} className="lesson-shown">
      <ExhibitPicture
        key={shown.id}
        lessonId={lessonId}
        id={shown.id}
        label={shown.label}
        className="aspect-auto min-h-0 flex-1 rounded-card"
      />
      <p role="status" className="text-center font-medium font-serif text-lg">
        {shown.label}
      </p>
    </section>
  )
}
