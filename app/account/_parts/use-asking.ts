"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import type { Fields } from "@/app/_start/call-api"
import { askServer } from "./ask-server"

/** Questions to the server with what a form shows of them: that one is under way, and why the last one was refused. */
export function useAsking() {
  const t = useTranslations("account")
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const ask = async (method: string, path: string, body?: Fields): Promise<Fields | null> => {
    setBusy(true)
    setError(null)
    const answered = await askServer(method, path, body)
    setBusy(false)
    if (answered.ok) return answered.answer
    setError(answered.sentence ?? t("noAnswer"))
    return null
  }
  return { isBusy, error, setError, ask }
}
