"use client"

import { Upload } from "lucide-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Brought } from "@/components/import/import-dialog"
import { Button } from "@/components/ui/button"
import { refusalIn } from "@/components/ui/call-refused"
import { LateView, latePart } from "@/components/ui/late-view"
import { Spinner } from "@/components/ui/spinner"
import type { Draft } from "@/lib/import/drafts"
import { isBoardFile } from "@/lib/import/recognize"
import { isFields } from "../call-api"
import { oneAdmission } from "../one-admission"

const dialog = latePart(() =>
  import("@/components/import/import-dialog").then((module) => module.ImportDialog),
)

const NOTHING: Brought = { name: "", text: "" }

/** Makes a board from LaTeX, Markdown or a file that a board was taken away as, and goes to it. */
export function ImportBoard() {
  const t = useTranslations("library")
  const words = useTranslations("import")
  const router = useRouter()
  const [isOpen, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const make = async (draft: Draft, { text }: Brought): Promise<string | null> => {
    // An exported board goes as it is, with its ink and its pictures.
    const body = isBoardFile(text) ? text : JSON.stringify({ format: "nabla-board", ...draft.file })
    try {
      const response = await oneAdmission(() => fetch("/api/boards/import", { method: "POST", body }))
      const answer: unknown = await response.json()
      const id = isFields(answer) ? answer.id : null
      if (!response.ok || typeof id !== "string") return refusalIn(answer)?.message ?? words("failed")
      router.push(`/b/${encodeURIComponent(id)}`)
      return null
    } catch (problem) {
      console.error("A board could not be imported.", problem)
      return words("failed")
    }
  }
  return (
    <>
      <Button
        icon={<Upload aria-hidden className="size-4" />}
        onClick={() => {
          setWasOpen(true)
          setOpen(true)
        }}
      >
        {t("import")}
      </Button>
      {wasOpen ? (
        <LateView
          part={dialog}
          props={{
            open: isOpen,
            onOpenChange: setOpen,
            brought: NOTHING,
            action: words("newBoard"),
            onImport: make,
          }}
          meanwhile={<Spinner label={words("reading")} className="size-4" />}
        />
      ) : null}
    </>
  )
}
