"use client"

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import { TextField } from "@/components/ui/text-field"
import type { Exhibit } from "@/lib/lessons/lesson"
import type { TeacherView } from "@/lib/lessons/views"
import { ExhibitPicture } from "../exhibit-picture"
import { useLessonActions } from "../lesson-context"

/** What was collected, in an order of the teacher's own, to be put before everybody one by one; names stand nowhere. */
export function TrayPanel({ view }: { readonly view: TeacherView }) {
  const t = useTranslations("lesson.tray")
  const { act } = useLessonActions()
  const { exhibits } = view.lesson
  const tray = exhibits.filter(({ kind }) => kind !== "hidden")
  const at = tray.findIndex(({ id }) => id === view.stage.shown)
  const showAt = (place: number) => {
    const one = tray[place]
    if (one) void act("show", { exhibit: one.id })
  }
  if (tray.length === 0) return <p className="text-muted text-sm">{t("none")}</p>
  const move = (from: number, to: number) => {
    const ids = tray.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved) ids.splice(to, 0, moved)
    void act("tray", { do: "order", exhibits: ids })
  }
  return (
    <div className="flex flex-col gap-3">
      {at >= 0 ? (
        <div className="flex flex-wrap items-center gap-2 rounded-control bg-accent-soft px-3 py-2">
          <span className="min-w-0 flex-1 text-sm">
            {t("showing", { number: at + 1, count: tray.length })}
          </span>
          <Button size="sm" disabled={at === 0} onClick={() => showAt(at - 1)}>
            {t("back")}
          </Button>
          <Button size="sm" disabled={at === tray.length - 1} onClick={() => showAt(at + 1)}>
            {t("next")}
          </Button>
          <Button size="sm" variant="primary" onClick={() => void act("show", { exhibit: null })}>
            {t("stop")}
          </Button>
        </div>
      ) : null}
      <ol className="flex flex-col gap-3">
        {tray.map((exhibit, place) => (
          <TrayItem
            key={exhibit.id}
            exhibit={exhibit}
            view={view}
            {...(place > 0 ? { onUp: () => move(place, place - 1) } : {})}
            {...(place < tray.length - 1 ? { onDown: () => move(place, place + 1) } : {})}
          />
        ))}
      </ol>
    </div>
  )
}

function TrayItem(props: {
  readonly exhibit: Exhibit
  readonly view: TeacherView
  readonly onUp?: () => void
  readonly onDown?: () => void
}) {
  const { exhibit, view, onUp, onDown } = props
  const t = useTranslations("lesson.tray")
  const { act } = useLessonActions()
  const [label, setLabel] = useState(exhibit.label)
  const isShown = view.stage.shown === exhibit.id
  const group = view.lesson.groups.find(({ id }) => id === exhibit.groupId)
  const save = () => {
    const next = label.trim()
    if (next === "") setLabel(exhibit.label)
    else if (next !== exhibit.label) void act("tray", { do: "label", exhibit: exhibit.id, label: next })
  }
  return (
    <li data-exhibit={exhibit.id} className="overflow-hidden rounded-card border border-line">
      <ExhibitPicture lessonId={view.lesson.id} id={exhibit.id} label={exhibit.label} />
      <div className="flex flex-col gap-2 border-line border-t p-2.5">
        <TextField
          label={t("label")}
          hideLabel
          value={label}
          onChange={setLabel}
          onBlur={save}
          maxLength={120}
        />
        <div className="flex items-center gap-1">
          <span className="min-w-0 flex-1 truncate text-muted text-xs">
            {t(exhibit.kind === "answer" ? "answerOf" : "from", { name: group?.name ?? t("all") })}
          </span>
          <IconButton
            size="sm"
            label={t("up")}
            icon={<ArrowUp aria-hidden />}
            disabled={!onUp}
            onClick={onUp}
          />
          <IconButton
            size="sm"
            label={t("down")}
            icon={<ArrowDown aria-hidden />}
            disabled={!onDown}
            onClick={onDown}
          />
          <IconButton
            size="sm"
            variant="danger"
            label={t("drop")}
            icon={<Trash2 aria-hidden />}
            onClick={() => void act("tray", { do: "drop", exhibit: exhibit.id })}
          />
          <Button
            size="sm"
            variant={isShown ? "secondary" : "primary"}
            onClick={() => void act("show", { exhibit: isShown ? null : exhibit.id })}
          >
            {t(isShown ? "stop" : "show")}
          </Button>
        </div>
      </div>
    </li>
  )
}
