"use client"

import { ArrowRight } from "lucide-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { retryOnline } from "@/components/ui/retry-online"
import { Spinner } from "@/components/ui/spinner"
import { loadToasts, useToast } from "@/components/ui/toast"
import { whenIdle } from "@/components/ui/when-idle"
import { callApi, saidBy } from "./call-api"
import { oneAdmission } from "./one-admission"

/** Makes a board and goes to it. A failure is said and leaves the page as it was. */
export function OpenBoard() {
  const t = useTranslations("app.start")
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  useEffect(() => whenIdle(() => retryOnline(loadToasts)), [])
  const open = async () => {
    setBusy(true)
    try {
      const { id } = await oneAdmission(() =>
        callApi("/api/boards", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: "{}",
        }),
      )
      if (typeof id !== "string") throw new Error("POST /api/boards gave no id")
      router.push(`/b/${encodeURIComponent(id)}`)
    } catch (problem) {
      console.error(problem)
      setBusy(false)
      toast.show({ tone: "danger", title: t("failed"), description: saidBy(problem) ?? t("failedHint") })
    }
  }
  return (
    <Button variant="primary" size="lg" busy={busy} onClick={open} className="shadow-card">
      {busy ? t("opening") : t("open")}
      {busy ? (
        <Spinner label={t("opening")} className="size-5 text-on-accent" />
      ) : (
        <ArrowRight aria-hidden className="size-5" />
      )}
    </Button>
  )
}
