"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/text-field"
import type { LessonActionInput } from "@/lib/lessons/actions"
import { STAGE_LIMITS } from "@/lib/lessons/stage"
import { useLessonActions } from "../lesson-context"

/** Writes to everybody, a group or one student. It comes as a passing message on their boards. */
export function MessageDialog({
  to,
  name,
  onClose,
}: {
  readonly to: LessonActionInput<"message">["to"]
  /** Whom it goes to, in words. */
  readonly name: string
  readonly onClose: () => void
}) {
  const t = useTranslations("lesson.message")
  const { act, isBusy } = useLessonActions()
  const [text, setText] = useState("")
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== "" && (await act("message", { to, text }))) onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t("to", { name })}>
      <form onSubmit={send} className="flex flex-col gap-3">
        <TextField
          label={t("text")}
          value={text}
          onChange={setText}
          maxLength={STAGE_LIMITS.message}
          autoComplete="off"
          data-autofocus
        />
        <Button
          type="submit"
          variant="primary"
          busy={isBusy}
          disabled={text.trim() === ""}
          className="self-end"
        >
          {t("send")}
        </Button>
      </form>
    </Dialog>
  )
}
