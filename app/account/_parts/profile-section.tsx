"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"
import { useToast } from "@/components/ui/toast"
import { Section } from "./section"
import { useAsking } from "./use-asking"

interface ProfileSectionProps {
  readonly name: string
  /** The day, in words, on which the account was made. */
  readonly since: string
}

/** The person's name, and since when they have an account. */
export function ProfileSection({ name, since }: ProfileSectionProps) {
  const t = useTranslations("account")
  const router = useRouter()
  const toast = useToast()
  const { isBusy, error, ask } = useAsking()
  const [draft, setDraft] = useState(name)
  const wanted = draft.trim()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ((await ask("PATCH", "session", { name: wanted })) === null) return
    toast.show({ title: t("profile.saved") })
    router.refresh()
  }
  return (
    <Section title={t("profile.title")}>
      <form onSubmit={save} className="flex flex-col gap-4" noValidate>
        <div className="flex items-start gap-2">
          <TextField
            label={t("fields.name")}
            hint={t("fields.nameHint")}
            error={error}
            value={draft}
            onChange={setDraft}
            maxLength={60}
            autoComplete="name"
            className="min-w-0 flex-1"
          />
          <Button type="submit" busy={isBusy} disabled={wanted === "" || wanted === name} className="mt-6">
            {t("profile.save")}
          </Button>
        </div>
        <p className="text-muted text-sm">{t("profile.since", { date: since })}</p>
      </form>
    </Section>
  )
}
