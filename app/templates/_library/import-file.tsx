"use client"

import { Upload } from "lucide-react"
import { type ChangeEvent, useRef, useState } from "react"
import { type Fields, isFields } from "@/app/_start/call-api"
import { oneAdmission } from "@/app/_start/one-admission"
import { Button } from "@/components/ui/button"
import { refusalIn } from "@/components/ui/call-refused"
import { useToast } from "@/components/ui/toast"

interface ImportFileProps {
  readonly label: string
  /** Where the file is sent. */
  readonly address: string
  /** The largest file that the server takes, in bytes. */
  readonly largest: number
  readonly words: {
    readonly notImported: string
    readonly tooLarge: string
    readonly wrongKind: string
    readonly failed: string
  }
  readonly onImported: (answer: Fields) => void
}

/** Sends a file of the person's choice to the server. One that is not taken is refused in a sentence. */
export function ImportFile({ label, address, largest, words, onImported }: ImportFileProps) {
  const toast = useToast()
  const picker = useRef<HTMLInputElement>(null)
  const [isBusy, setBusy] = useState(false)
  const refuse = (description: string) =>
    toast.show({ tone: "danger", title: words.notImported, description })
  const bring = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ""
    if (file === undefined) return
    if (file.size > largest) return refuse(words.tooLarge)
    setBusy(true)
    try {
      const response = await oneAdmission(async () =>
        fetch(address, { method: "POST", body: await file.text() }),
      )
      const answer: unknown = await response.json()
      if (response.ok && isFields(answer)) onImported(answer)
      else refuse(response.status === 400 ? words.wrongKind : (refusalIn(answer)?.message ?? words.failed))
    } catch (problem) {
      console.error("A file could not be imported.", problem)
      refuse(words.failed)
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
        aria-label={label}
        tabIndex={-1}
      />
      <Button
        busy={isBusy}
        icon={<Upload aria-hidden className="size-4" />}
        onClick={() => picker.current?.click()}
      >
        {label}
      </Button>
    </>
  )
}
