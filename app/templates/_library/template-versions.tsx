"use client"

import { Undo2 } from "lucide-react"
import { useRouter } from "next/navigation"
import { useFormatter, useTranslations } from "next-intl"
import { useCallback, useEffect, useState } from "react"
import { callApi, isFields } from "@/app/_start/call-api"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Spinner } from "@/components/ui/spinner"
import { useToast } from "@/components/ui/toast"
import { sendTemplate } from "./send-template"
import type { ListedTemplate } from "./template-model"

interface Version {
  readonly number: number
  readonly at: Date
}

function readVersion(item: unknown): Version[] {
  if (!isFields(item) || typeof item.number !== "number" || typeof item.at !== "string") return []
  return [{ number: item.number, at: new Date(item.at) }]
}

/** The versions of the person's own template, the latest first. Bringing one back makes it the latest again; nothing is lost. */
export function TemplateVersions({
  template,
  onClose,
}: {
  readonly template: ListedTemplate
  readonly onClose: () => void
}) {
  const t = useTranslations("templates")
  const format = useFormatter()
  const router = useRouter()
  const toast = useToast()
  const [versions, setVersions] = useState<readonly Version[] | "loading" | "failed">("loading")
  const [busy, setBusy] = useState<number | null>(null)
  const load = useCallback(async () => {
    setVersions("loading")
    try {
      const answer = await callApi(`/api/templates/${encodeURIComponent(template.id)}/versions`)
      setVersions(Array.isArray(answer.versions) ? answer.versions.flatMap(readVersion) : [])
    } catch (problem) {
      console.error("The versions of a template could not be loaded.", problem)
      setVersions("failed")
    }
  }, [template.id])
  useEffect(() => void load(), [load])
  const bringBack = async (number: number) => {
    setBusy(number)
    try {
      const answer = await sendTemplate(template.id, `/versions/${number}`, "POST")
      const now = isFields(answer) && typeof answer.version === "number" ? answer.version : number
      toast.show({ tone: "ok", title: t("broughtBack", { version: number, now }) })
      onClose()
      router.refresh()
    } catch (problem) {
      console.error("A version of a template could not be brought back.", problem)
      setBusy(null)
      toast.show({ tone: "danger", title: t("failed"), description: t("failedHint") })
    }
  }
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={t("versions")}>
      {versions === "loading" ? <Spinner label={t("versions")} className="size-6" /> : null}
      {versions === "failed" ? (
        <div role="alert" className="flex flex-wrap items-center gap-3 text-sm">
          <p className="min-w-0 flex-1">{t("failed")}</p>
          <Button size="sm" onClick={() => void load()}>
            {t("viewer.retry")}
          </Button>
        </div>
      ) : null}
      {typeof versions === "string" ? null : (
        <ul className="flex flex-col gap-2">
          {versions.map(({ number, at }) => (
            <li
              key={number}
              className="flex flex-wrap items-center gap-2 border-line border-b pb-2 last:border-b-0"
            >
              <span className="min-w-0 flex-1">
                <span className="block font-medium text-sm">
                  {t(number === template.version ? "versionNow" : "version", { version: number })}
                </span>
                <span className="text-muted text-xs">
                  {format.dateTime(at, { dateStyle: "medium", timeStyle: "short" })}
                </span>
              </span>
              {number === template.version ? null : (
                <Button
                  size="sm"
                  busy={busy === number}
                  disabled={busy !== null}
                  icon={<Undo2 aria-hidden className="size-4" />}
                  onClick={() => void bringBack(number)}
                >
                  {t("bringBack", { version: number })}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
