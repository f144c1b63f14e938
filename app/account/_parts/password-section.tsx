"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { useToast } from "@/components/ui/toast"
import { FormError } from "./form-error"
import { PasswordField } from "./password-field"
import { Section } from "./section"
import { useAsking } from "./use-asking"

/** Changing the password, or setting a first one. */
export function PasswordSection({
  email,
  hasPassword,
}: {
  readonly email: string
  readonly hasPassword: boolean
}) {
  const t = useTranslations("account")
  const router = useRouter()
  const toast = useToast()
  const { isBusy, error, ask } = useAsking()
  const [isOpen, setOpen] = useState(false)
  const [current, setCurrent] = useState("")
  const [next, setNext] = useState("")
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ((await ask("PATCH", "account/password", hasPassword ? { current, next } : { next })) === null) return
    setCurrent("")
    setNext("")
    setOpen(false)
    toast.show({ title: t("password.saved") })
    router.refresh()
  }
  return (
    <Section title={t("password.title")} lead={t(hasPassword ? "password.effect" : "password.none")}>
      {isOpen ? (
        <form onSubmit={save} className="flex max-w-sm flex-col gap-4" noValidate>
          <FormError>{error}</FormError>
          <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
          {hasPassword ? (
            <PasswordField label={t("fields.currentPassword")} value={current} onChange={setCurrent} />
          ) : null}
          <PasswordField label={t("fields.newPassword")} value={next} onChange={setNext} isNew />
          <div className="flex gap-2">
            <Button
              type="submit"
              variant="primary"
              busy={isBusy}
              disabled={next === "" || (hasPassword && current === "")}
            >
              {t(hasPassword ? "password.change" : "password.set")}
            </Button>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              {t("passkeys.cancel")}
            </Button>
          </div>
        </form>
      ) : (
        <Button onClick={() => setOpen(true)}>{t(hasPassword ? "password.change" : "password.set")}</Button>
      )}
    </Section>
  )
}
