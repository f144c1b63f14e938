"use client"

import { Plus, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { MixedText } from "@/components/math/mixed-text"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import { Switch } from "@/components/ui/switch"
import { TextField } from "@/components/ui/text-field"
import { STAGE_LIMITS } from "@/lib/lessons/stage"
import type { TeacherView } from "@/lib/lessons/views"
import { useLessonActions } from "../lesson-context"
import { PollBars } from "../poll-bars"

/** Asks the class a quick question and shows the answers as they come. */
export function PollPanel({ view }: { readonly view: TeacherView }) {
  const { poll } = view
  return (
    <div className="flex flex-col gap-6">
      {poll ? (
        <Running poll={poll} count={view.seats.filter(({ state }) => state === "admitted").length} />
      ) : null}
      <Ask key={poll?.id ?? "first"} />
    </div>
  )
}

function Running({
  poll,
  count,
}: {
  readonly poll: NonNullable<TeacherView["poll"]>
  readonly count: number
}) {
  const t = useTranslations("lesson.poll")
  const { act } = useLessonActions()
  const answers = poll.counts.reduce((sum, one) => sum + one, 0)
  return (
    <section aria-label={t("current")} className="flex flex-col gap-3 rounded-card border border-line p-3">
      <h3 className="font-semibold text-sm">
        <MixedText text={poll.question} />
      </h3>
      <PollBars options={poll.options} counts={poll.counts} />
      <p role="status" className="text-muted text-xs">
        {t("answered", { answers, count })}
      </p>
      <Switch
        label={t("share")}
        checked={poll.isShared}
        onChange={(isShared) => void act("change-poll", { poll: poll.id, isShared })}
      />
      <Button size="sm" onClick={() => void act("change-poll", { poll: poll.id, isOpen: !poll.isOpen })}>
        {t(poll.isOpen ? "close" : "reopen")}
      </Button>
    </section>
  )
}

function Ask() {
  const t = useTranslations("lesson.poll")
  const { act, isBusy } = useLessonActions()
  const [question, setQuestion] = useState("")
  const [options, setOptions] = useState<readonly string[]>(["", ""])
  const ready = [t("ready.yes"), t("ready.no")]
  const letters = ["A", "B", "C", "D"]
  const sure = [t("sure.yes"), t("sure.half"), t("sure.no")]
  const given = options.map((option) => option.trim()).filter((option) => option !== "")
  const ask = (asked: string, choices: readonly string[]) =>
    void act("poll", { question: asked, options: [...choices] })
  return (
    <section aria-label={t("new")} className="flex flex-col gap-3">
      <h3 className="font-semibold text-sm">{t("new")}</h3>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" disabled={isBusy} onClick={() => ask(t("ready.question"), ready)}>
          {t("ready.question")}
        </Button>
        <Button size="sm" disabled={isBusy} onClick={() => ask(t("sure.question"), sure)}>
          {t("sure.question")}
        </Button>
        <Button size="sm" disabled={isBusy} onClick={() => ask(question.trim() || t("letters"), letters)}>
          {t("letters")}
        </Button>
      </div>
      <TextField
        label={t("questionLabel")}
        hint={t("mathHint")}
        value={question}
        onChange={setQuestion}
        maxLength={STAGE_LIMITS.question}
        autoComplete="off"
      />
      {options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in the question
        <div key={at} className="flex items-end gap-1">
          <TextField
            className="flex-1"
            label={t("option", { number: at + 1 })}
            value={option}
            onChange={(next) => setOptions(options.map((one, place) => (place === at ? next : one)))}
            maxLength={STAGE_LIMITS.option}
            autoComplete="off"
          />
          {options.length > 2 ? (
            <IconButton
              label={t("removeOption", { number: at + 1 })}
              icon={<X aria-hidden />}
              onClick={() => setOptions(options.filter((_, place) => place !== at))}
            />
          ) : null}
        </div>
      ))}
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          size="sm"
          variant="quiet"
          icon={<Plus aria-hidden className="size-4" />}
          disabled={options.length >= STAGE_LIMITS.options}
          onClick={() => setOptions([...options, ""])}
        >
          {t("addOption")}
        </Button>
        <Button
          variant="primary"
          busy={isBusy}
          disabled={question.trim() === "" || given.length < 2}
          onClick={() => ask(question.trim(), given)}
        >
          {t("ask")}
        </Button>
      </div>
    </section>
  )
}
