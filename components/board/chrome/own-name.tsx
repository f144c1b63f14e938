"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"
import { useBoard } from "../session/board-context"
import { renameSelf } from "../session/server-calls"

/** The person's own name, as the others see it, with a way to change it. */
export function OwnName({
  name,
  onChange,
}: {
  readonly name: string
  readonly onChange: (name: string) => void
}) {
  const t = useTranslations("board")
  const { presence } = useBoard()
  const [draft, setDraft] = useState(name)
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const wanted = draft.trim()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (wanted === "" || wanted === name) return
    setBusy(true)
    setFailed(false)
    try {
      onChange(await renameSelf(wanted))
      // The server writes the name into what this page tells the others; this makes it do so at once.
      presence.set({ idle: false })
    } catch {
      setFailed(true)
    }
    setBusy(false)
  }
  return (
    <form onSubmit={save} className="flex items-end gap-2">
      <TextField
        label={t("people.ownName")}
        value={draft}
        onChange={setDraft}
        maxLength={60}
        error={hasFailed ? t("people.renameFailed") : null}
        className="min-w-0 flex-1"
        autoComplete="nickname"
      />
      <Button type="submit" busy={isBusy} disabled={wanted === "" || wanted === name}>
        {t("people.rename")}
      </Button>
    </form>
  )
}
