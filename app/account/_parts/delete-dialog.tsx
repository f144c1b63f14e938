"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/text-field"
import { FormError } from "./form-error"
import { goOn } from "./go-on"
import { PasswordField } from "./password-field"
import { useAsking } from "./use-asking"

interface DeleteDialogProps {
  readonly email: string
  readonly hasPassword: boolean
  readonly boards: number
  readonly onEnd: () => void
}

/** Says what goes with the account, and deletes it once the person confirmed that they mean it and are it. */
export function DeleteDialog({ email, hasPassword, boards, onEnd }: DeleteDialogProps) {
  const t = useTranslations("account.data")
  const { isBusy, error, ask } = useAsking()
  const [typed, setTyped] = useState("")
  const [password, setPassword] = useState("")
  const isMeant = typed.trim().toLowerCase() === email.toLowerCase() && (!hasPassword || password !== "")
  const remove = async () => {
    const body = hasPassword ? { password, confirm: true } : { confirm: true }
    if ((await ask("DELETE", "account", body)) !== null) goOn("/")
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onEnd()}
      title={t("deleteTitle")}
      description={t("deleteText", { count: boards })}
      footer={
        <>
          <Button onClick={onEnd}>{t("cancel")}</Button>
          <Button variant="danger" busy={isBusy} disabled={!isMeant} onClick={() => void remove()}>
            {t("deleteConfirm")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError>{error}</FormError>
        <TextField
          label={t("deleteWord")}
          hint={email}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        {hasPassword ? (
          <PasswordField label={t("deletePassword")} value={password} onChange={setPassword} />
        ) : null}
      </div>
    </Dialog>
  )
}
