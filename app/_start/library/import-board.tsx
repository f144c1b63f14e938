"use client"

import { Upload } from "lucide-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type ChangeEvent, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { useToast } from "@/components/ui/toast"
import { isFields } from "../call-api"
import { oneAdmission } from "../one-admission"

/** The largest file that the server takes. */
const LARGEST = 16 * 1024 * 1024

/** Makes a board from a file that a board was taken away as, and goes to it. A file that is none is refused in a sentence. */
export function ImportBoard() {
  const t = useTranslations("library")
  const router = useRouter()
  const toast = useToast()
  const picker = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const refuse = (description: string) => toast.show({ tone: "danger", title: t("notImported"), description })
  const bring = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ""
    if (file === undefined) return
    if (file.size > LARGEST) return refuse(t("fileTooLarge"))
    setBusy(true)
    try {
      const response = await oneAdmission(async () =>
        fetch("/api/boards/import", { method: "POST", body: await file.text() }),
      )
      const answer: unknown = await response.json()
      const id = isFields(answer) ? answer.id : null
      if (response.ok && typeof id === "string") router.push(`/b/${encodeURIComponent(id)}`)
      else refuse(response.status === 400 ? t("noBoardFile") : (sentenceIn(answer) ?? t("failedHint")))
    } catch (problem) {
      console.error("A board could not be imported.", problem)
      refuse(t("failedHint"))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        onChange={(event) => void bring(event)}
        className="hidden"
        aria-label={t("import")}
        tabIndex={-1}
      />
      <Button
        busy={isBusy}
        icon={<Upload aria-hidden className="size-4" />}
        onClick={() => picker.current?.click()}
      >
        {t("import")}
      </Button>
    </>
  )
}

/** The server's own sentence about a refusal. */
function sentenceIn(answer: unknown): string | null {
  const error = isFields(answer) ? answer.error : null
  return isFields(error) && typeof error.message === "string" ? error.message : null
}
