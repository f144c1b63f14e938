"use client"

import { Eye, EyeOff } from "lucide-react"
import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import type { TeacherView } from "@/lib/lessons/views"
import { useLessonActions } from "../lesson-context"

/** Cards that are in nobody's document until the teacher reveals them. */
export function HiddenPanel({
  view,
  selection = [],
  onHidden,
}: {
  readonly view: TeacherView
  readonly selection?: readonly string[]
  readonly onHidden?: () => void
}) {
  const t = useTranslations("lesson.hidden")
  const { call, isBusy } = useLessonActions()
  const hidden = view.lesson.exhibits.filter(({ kind }) => kind === "hidden")
  const hide = async () => {
    if (await call("hidden", "POST", { cards: selection })) onHidden?.()
  }
  return (
    <div className="flex flex-col gap-3">
      {onHidden ? (
        <Button
          icon={<EyeOff aria-hidden className="size-4" />}
          busy={isBusy}
          disabled={selection.length === 0}
          onClick={() => void hide()}
        >
          {t("hide", { count: selection.length })}
        </Button>
      ) : null}
      <p className="text-muted text-xs">{t("hint")}</p>
      <ul className="flex flex-col gap-2">
        {hidden.map(({ id, label, revealedAt }) => (
          <li
            key={id}
            data-hidden={id}
            className="flex items-center gap-2 rounded-control border border-line px-3 py-2"
          >
            <span className="min-w-0 flex-1 truncate text-sm">{label}</span>
            {revealedAt === null ? (
              <Button
                size="sm"
                variant="primary"
                icon={<Eye aria-hidden className="size-4" />}
                busy={isBusy}
                onClick={() => void call(`exhibits/${id}/reveal`)}
              >
                {t("reveal")}
              </Button>
            ) : (
              <Badge tone="ok">{t("revealed")}</Badge>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
