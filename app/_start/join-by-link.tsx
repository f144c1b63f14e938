"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"
import { readCode } from "@/lib/lessons/code"
import { readBoardLink } from "./read-board-link"

/** One field for the link that somebody was sent, or the code of a lesson; it goes there or says in one sentence what a link looks like. */
export function JoinByLink() {
  const t = useTranslations("app.join")
  const router = useRouter()
  const [link, setLink] = useState("")
  const [refused, setRefused] = useState(false)
  const join = (event: FormEvent) => {
    event.preventDefault()
    const code = readCode(link)
    if (code !== null) return router.push(`/join?code=${code}`)
    const id = readBoardLink(link)
    setRefused(id === null)
    if (id !== null) router.push(`/b/${id}`)
  }
  const change = (next: string) => {
    setLink(next)
    setRefused(false)
  }
  return (
    <section aria-labelledby="join-title">
      <h2 id="join-title" className="mb-3 font-semibold text-base">
        {t("title")}
      </h2>
      <form onSubmit={join} className="flex items-start gap-2" noValidate>
        <TextField
          label={t("label")}
          hideLabel
          value={link}
          onChange={change}
          placeholder={t("placeholder")}
          inputMode="url"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          error={refused ? t("invalid", { example: `${window.location.origin}/b/…` }) : null}
          className="flex-1"
        />
        <Button type="submit" disabled={link.trim() === ""}>
          {t("go")}
        </Button>
      </form>
    </section>
  )
}
