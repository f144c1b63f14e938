"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/text-field"
import { DEVICE_CODE_LENGTH, shownCode } from "@/lib/access/device-code"
import { codeSigns } from "@/lib/access/short-code"
import { ComesAlong } from "./comes-along"
import { goOn } from "./go-on"
import { useAddressHash } from "./use-address-hash"
import { useAsking } from "./use-asking"

const PATH = "session/device-codes/use"

/** Takes the code of another device, says who somebody is going on as, and goes on once they agree: nobody becomes another person by opening a link. */
export function DeviceCodeForm({ boards }: { readonly boards: number }) {
  const t = useTranslations("account.device")
  const { isBusy, error, setError, ask } = useAsking()
  const given = useAddressHash()
  const [code, setCode] = useState("")
  const [owner, setOwner] = useState<string | null>(null)
  const [isGoing, setGoing] = useState(false)
  useEffect(() => {
    if (given) setCode(codeSigns(given).slice(0, DEVICE_CODE_LENGTH))
  }, [given])
  const change = (typed: string) => {
    setCode(codeSigns(typed).slice(0, DEVICE_CODE_LENGTH))
    setError(null)
  }
  const look = async (event: FormEvent) => {
    event.preventDefault()
    const answer = await ask("POST", PATH, { code, use: false })
    if (typeof answer?.name === "string") setOwner(answer.name)
  }
  const use = async () => {
    const answer = await ask("POST", PATH, { code, use: true })
    if (answer === null) return setOwner(null)
    setGoing(true)
    goOn(typeof answer.back === "string" ? answer.back : "/")
  }
  if (owner !== null) {
    return (
      <div className="flex flex-col gap-4" role="status">
        <p>{t.rich("goOnAs", { name: () => <bdi className="font-semibold">{owner}</bdi> })}</p>
        <ComesAlong count={boards} into="person" />
        <div className="flex flex-wrap gap-2">
          <Button variant="primary" busy={isBusy || isGoing} onClick={() => void use()}>
            {t("goOn")}
          </Button>
          <Button variant="quiet" onClick={() => setOwner(null)}>
            {t("notMe")}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <form onSubmit={look} className="flex flex-col gap-4" noValidate>
      <TextField
        label={t("code")}
        hint={t("codeHint")}
        error={error}
        value={code.length === DEVICE_CODE_LENGTH ? shownCode(code) : code}
        onChange={change}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        className="[&_input]:h-12 [&_input]:font-mono [&_input]:text-xl [&_input]:uppercase [&_input]:tracking-widest"
      />
      <Button type="submit" variant="primary" busy={isBusy} disabled={code.length < DEVICE_CODE_LENGTH}>
        {t("look")}
      </Button>
    </form>
  )
}
