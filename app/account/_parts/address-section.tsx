"use client"

import { CircleCheck, CircleDashed } from "lucide-react"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { EmailField } from "./email-field"
import { FormError } from "./form-error"
import { PasswordField } from "./password-field"
import { Section } from "./section"
import { useAsking } from "./use-asking"

interface AddressSectionProps {
  readonly email: string
  readonly isConfirmed: boolean
  readonly hasPassword: boolean
}

/** The address of the account: whether it is confirmed, and how another one takes its place. */
export function AddressSection({ email, isConfirmed, hasPassword }: AddressSectionProps) {
  const t = useTranslations("account.address")
  const { isBusy, error, setError, ask } = useAsking()
  const [isOpen, setOpen] = useState(false)
  const [sent, setSent] = useState<{ readonly to: string; readonly byMail: boolean } | null>(null)
  const send = async (to: string, body: Readonly<Record<string, unknown>>) => {
    const answer = await ask("POST", "account/address", body)
    if (answer === null) return
    setOpen(false)
    setSent({ to, byMail: answer.byMail === true })
  }
  const turn = (open: boolean) => {
    setError(null)
    setOpen(open)
  }
  const Sign = isConfirmed ? CircleCheck : CircleDashed
  return (
    <Section title={t("title")}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <bdi className="break-all">{email}</bdi>
        <span
          className={`inline-flex items-center gap-1.5 text-sm ${isConfirmed ? "text-ok" : "text-muted"}`}
        >
          <Sign aria-hidden className="size-4" />
          {t(isConfirmed ? "confirmed" : "unconfirmed")}
        </span>
      </p>
      {isConfirmed ? null : <p className="mt-1 text-muted text-sm">{t("why")}</p>}
      <div className="mt-4 flex flex-col gap-3">
        {isOpen ? null : <FormError>{error}</FormError>}
        <p role="status" className="text-sm empty:hidden">
          {sent === null ? null : t(sent.byMail ? "sentByMail" : "sentToAdministrator", { address: sent.to })}
        </p>
        {isOpen ? (
          <ChangeForm
            hasPassword={hasPassword}
            isBusy={isBusy}
            error={error}
            onSend={(to, password) => send(to, { email: to, ...(hasPassword && { password }) })}
            onCancel={() => turn(false)}
          />
        ) : (
          <div className="flex flex-wrap gap-2">
            {isConfirmed ? null : (
              <Button busy={isBusy} onClick={() => void send(email, {})}>
                {t("confirm")}
              </Button>
            )}
            <Button onClick={() => turn(true)}>{t("change")}</Button>
          </div>
        )}
      </div>
    </Section>
  )
}

function ChangeForm({
  hasPassword,
  isBusy,
  error,
  onSend,
  onCancel,
}: {
  readonly hasPassword: boolean
  readonly isBusy: boolean
  readonly error: string | null
  readonly onSend: (address: string, password: string) => Promise<void>
  readonly onCancel: () => void
}) {
  const t = useTranslations("account")
  const [address, setAddress] = useState("")
  const [password, setPassword] = useState("")
  const send = (event: FormEvent) => {
    event.preventDefault()
    void onSend(address.trim(), password)
  }
  return (
    <form onSubmit={send} className="flex max-w-sm flex-col gap-4" noValidate>
      <FormError>{error}</FormError>
      <EmailField
        label={t("address.new")}
        hint={t("address.newHint")}
        value={address}
        onChange={setAddress}
      />
      {hasPassword ? (
        <PasswordField label={t("fields.currentPassword")} value={password} onChange={setPassword} />
      ) : null}
      <div className="flex gap-2">
        <Button
          type="submit"
          variant="primary"
          busy={isBusy}
          disabled={address.trim() === "" || (hasPassword && password === "")}
        >
          {t("address.send")}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t("passkeys.cancel")}
        </Button>
      </div>
    </form>
  )
}
