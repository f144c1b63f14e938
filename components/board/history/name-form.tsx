"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"
import { MOST_NAME } from "./version"

interface NameFormProps {
  readonly label: string
  readonly initial: string
  /** Rejects where the name could not be stored: then it stays in the field. */
  readonly save: (name: string) => Promise<void>
  readonly onEnd: () => void
}

/** Takes the name of a version. Enter stores it, Escape leaves everything as it was. */
export function NameForm({ label, initial, save, onEnd }: NameFormProps) {
  const t = useTranslations("history")
  const [name, setName] = useState(initial)
  const [isBusy, setBusy] = useState(false)
  const [hasFailed, setFailed] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector("input")?.select(), [])
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === "" || isBusy) return
    setBusy(true)
    setFailed(false)
    try {
      await save(name)
      onEnd()
    } catch (problem) {
      console.error("The name of a version could not be stored.", problem)
      setBusy(false)
      setFailed(true)
    }
  }
  return (
    <form
      ref={form}
      onSubmit={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key !== "Escape") return
        event.preventDefault()
        onEnd()
      }}
      className="flex flex-col gap-2"
    >
      <TextField
        label={label}
        value={name}
        maxLength={MOST_NAME}
        onChange={setName}
        autoComplete="off"
        placeholder={t("namePlaceholder")}
        error={hasFailed ? t("nameFailed") : null}
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" variant="primary" busy={isBusy} disabled={name.trim() === ""}>
          {t("save")}
        </Button>
        <Button size="sm" onClick={onEnd}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  )
}
