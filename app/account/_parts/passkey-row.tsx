"use client"

import { KeyRound, Pencil, Trash2 } from "lucide-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { IconButton } from "@/components/ui/icon-button"
import { TextField } from "@/components/ui/text-field"
import { FormError } from "./form-error"
import { useAsking } from "./use-asking"

/** A passkey on the page, its day in words. */
export interface ShownPasskey {
  readonly id: string
  readonly name: string
  readonly added: string
}

/** One passkey with the means to rename and remove it. */
export function PasskeyRow({ passkey }: { readonly passkey: ShownPasskey }) {
  const t = useTranslations("account.passkeys")
  const { id, name, added } = passkey
  const [mode, setMode] = useState<"rest" | "rename" | "remove">("rest")
  return (
    <li className="flex items-center gap-3 py-2.5">
      <KeyRound aria-hidden className="size-5 shrink-0 text-muted" />
      {mode === "rename" ? (
        <RenameForm id={id} name={name} onEnd={() => setMode("rest")} />
      ) : (
        <>
          <span className="min-w-0 flex-1 text-sm">
            <bdi className="break-words font-medium">{name}</bdi>
            <span className="block text-muted text-xs">{t("created", { date: added })}</span>
          </span>
          <IconButton
            label={t("rename", { name })}
            icon={<Pencil aria-hidden />}
            onClick={() => setMode("rename")}
          />
          <IconButton
            label={t("remove", { name })}
            icon={<Trash2 aria-hidden />}
            onClick={() => setMode("remove")}
          />
        </>
      )}
      <RemoveDialog id={id} name={name} isOpen={mode === "remove"} onEnd={() => setMode("rest")} />
    </li>
  )
}

interface PartProps {
  readonly id: string
  readonly name: string
  readonly onEnd: () => void
}

function RenameForm({ id, name, onEnd }: PartProps) {
  const t = useTranslations("account.passkeys")
  const router = useRouter()
  const { isBusy, error, ask } = useAsking()
  const [draft, setDraft] = useState(name)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if ((await ask("PATCH", `account/passkeys/${encodeURIComponent(id)}`, { name: draft })) === null) return
    router.refresh()
    onEnd()
  }
  return (
    <form onSubmit={save} className="flex min-w-0 flex-1 flex-wrap items-start gap-2" noValidate>
      <TextField
        label={t("renameField")}
        hideLabel
        value={draft}
        onChange={setDraft}
        error={error}
        maxLength={60}
        autoFocus
        className="min-w-40 flex-1"
      />
      <Button type="submit" busy={isBusy} disabled={draft.trim() === ""}>
        {t("save")}
      </Button>
      <Button variant="quiet" onClick={onEnd}>
        {t("cancel")}
      </Button>
    </form>
  )
}

function RemoveDialog({ id, name, isOpen, onEnd }: PartProps & { readonly isOpen: boolean }) {
  const t = useTranslations("account.passkeys")
  const router = useRouter()
  const { isBusy, error, ask } = useAsking()
  const remove = async () => {
    if ((await ask("DELETE", `account/passkeys/${encodeURIComponent(id)}`)) === null) return
    router.refresh()
    onEnd()
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => open || onEnd()}
      title={t("removeTitle")}
      description={t("removeText", { name })}
      footer={
        <>
          <Button onClick={onEnd}>{t("cancel")}</Button>
          <Button variant="danger" busy={isBusy} onClick={() => void remove()}>
            {t("removeConfirm")}
          </Button>
        </>
      }
    >
      <FormError>{error}</FormError>
    </Dialog>
  )
}
