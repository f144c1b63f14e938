"use client"

import { Check, Copy } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { TakeAway } from "@/components/export/take-away"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/text-field"
import { useBoard, useCanWrite, useView } from "../session/board-context"

const SAID_FOR_MS = 2_500

/** The link of the board, who may do what with it, and the board as a file. */
export function ShareDialog({ exportable }: { readonly exportable: boolean }) {
  const t = useTranslations("board")
  const board = useBoard()
  const canWrite = useCanWrite()
  const isOpen = useView((view) => view.panel === "share")
  const link = `${window.location.origin}/b/${board.id}`
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => board.view.open(open ? "share" : null)}
      title={t("share.title")}
      description={t(canWrite ? "share.whoWrites" : "share.youRead")}
    >
      <div className="flex flex-col gap-5">
        <CopyLink link={link} />
        {exportable ? <TakeAway boardId={board.id} /> : null}
      </div>
    </Dialog>
  )
}

function CopyLink({ link }: { readonly link: string }) {
  const t = useTranslations("board")
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none")
  useEffect(() => {
    if (outcome !== "copied") return
    const timer = setTimeout(() => setOutcome("none"), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const copy = () => {
    // Without a secure address the browser has no clipboard to offer.
    const done = navigator.clipboard?.writeText(link) ?? Promise.reject(new Error("no clipboard"))
    done.then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    )
  }
  const isCopied = outcome === "copied"
  return (
    <div className="flex items-end gap-2">
      <TextField
        label={t("share.link")}
        value={link}
        onChange={() => undefined}
        readOnly
        onFocus={(event) => event.target.select()}
        className="min-w-0 flex-1"
        {...(outcome === "refused" ? { error: t("share.copyByHand") } : {})}
      />
      <Button
        variant="primary"
        data-autofocus
        onClick={copy}
        icon={isCopied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
      >
        <span aria-live="polite">{t(isCopied ? "share.copied" : "share.copy")}</span>
      </Button>
    </div>
  )
}
