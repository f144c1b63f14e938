"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useEffect, useRef, useState } from "react"
import { callLesson } from "@/components/lesson/lesson-calls"
import { Button } from "@/components/ui/button"
import { CallRefused } from "@/components/ui/call-refused"
import { TextField } from "@/components/ui/text-field"
import { codeSigns } from "@/lib/access/short-code"
import { CODE_LENGTH } from "@/lib/lessons/code"
import { NAME_LIMIT } from "@/lib/lessons/seat-name"
import { oneAdmission } from "../_start/one-admission"

const KEY = "nabla:name"

/** The name that was given on this device before. */
function knownName(): string {
  try {
    return localStorage.getItem(KEY) ?? ""
  } catch {
    return "" // storage is switched off
  }
}

function rememberName(name: string): void {
  try {
    localStorage.setItem(KEY, name)
  } catch {
    // storage is switched off: the name is asked for again
  }
}

const NAME_ERRORS: ReadonlySet<string> = new Set(["name-missing", "name-reserved"])

/** The code and the name. A full code leads on to the name by itself; what was refused is said beside its field. */
export function JoinForm({ code: given, ownName }: { readonly code: string; readonly ownName: string }) {
  const t = useTranslations("lesson.door")
  const [code, setCode] = useState(() => codeSigns(given).slice(0, CODE_LENGTH))
  const [name, setName] = useState(ownName)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<{ readonly field: "code" | "name"; readonly says: string } | null>(
    null,
  )
  const nameField = useRef<HTMLInputElement>(null)
  useEffect(() => setName((before) => before || knownName()), [])
  const changeCode = (typed: string) => {
    const next = codeSigns(typed.includes("code=") ? (typed.split("code=").at(-1) ?? "") : typed).slice(
      0,
      CODE_LENGTH,
    )
    setCode(next)
    setRefused(null)
    if (next.length === CODE_LENGTH && code.length < CODE_LENGTH) nameField.current?.focus()
  }
  const join = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setRefused(null)
    try {
      const { url } = await oneAdmission(() => callLesson("/api/join", "POST", { code, name }))
      rememberName(name.trim())
      // The whole address of the answer may be that of a proxy; its path is ours.
      window.location.assign(new URL(String(url)).pathname)
    } catch (problem) {
      setBusy(false)
      if (!(problem instanceof CallRefused)) console.error(problem)
      const field = problem instanceof CallRefused && NAME_ERRORS.has(problem.code) ? "name" : "code"
      setRefused({ field, says: problem instanceof CallRefused ? problem.message : t("failed") })
    }
  }
  return (
    <form onSubmit={join} className="flex flex-col gap-5" noValidate>
      <TextField
        label={t("code")}
        hint={t("codeHint")}
        error={refused?.field === "code" ? refused.says : null}
        value={code}
        onChange={changeCode}
        inputMode="text"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        autoFocus={code.length < CODE_LENGTH}
        className="[&_input]:h-14 [&_input]:font-mono [&_input]:text-2xl [&_input]:uppercase [&_input]:tracking-[0.3em]"
      />
      <TextField
        ref={nameField}
        label={t("name")}
        hint={t("nameHint")}
        error={refused?.field === "name" ? refused.says : null}
        value={name}
        onChange={setName}
        maxLength={NAME_LIMIT}
        autoComplete="nickname"
        autoFocus={code.length === CODE_LENGTH}
        className="[&_input]:h-12"
      />
      <Button
        type="submit"
        variant="primary"
        size="lg"
        busy={busy}
        disabled={code.length < CODE_LENGTH || name.trim() === ""}
      >
        {t(busy ? "joining" : "go")}
      </Button>
    </form>
  )
}
