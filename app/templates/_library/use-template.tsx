"use client"

import { ArrowRight, Download, Eye } from "lucide-react"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { callApi, saidBy } from "@/app/_start/call-api"
import { oneAdmission } from "@/app/_start/one-admission"
import { StartByAccount } from "@/app/account/_parts/start-by-account"
import { Button, buttonClasses } from "@/components/ui/button"
import { useToast } from "@/components/ui/toast"
import type { ListedTemplate } from "./template-model"

/** What can be done with a lesson: begin a board from it, look at it as students will, take it away as a file. */
export function UseTemplate({
  template,
  mayStart,
}: {
  readonly template: ListedTemplate
  /** Whether this person may begin boards; else the way to sign in stands in the button's place. */
  readonly mayStart: boolean
}) {
  const t = useTranslations("templates")
  const router = useRouter()
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const address = encodeURIComponent(template.id)
  const begin = async () => {
    setBusy(true)
    try {
      const { id } = await oneAdmission(() =>
        callApi("/api/boards", {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ template: template.id }),
        }),
      )
      if (typeof id !== "string") throw new Error("POST /api/boards gave no id")
      router.push(`/b/${encodeURIComponent(id)}`)
    } catch (problem) {
      console.error("A board could not be begun from a template.", problem)
      setBusy(false)
      toast.show({ tone: "danger", title: t("failed"), description: saidBy(problem) ?? t("failedHint") })
    }
  }
  return (
    <div className="mt-6 flex flex-wrap items-start gap-3">
      {mayStart ? (
        <Button
          variant="primary"
          size="lg"
          busy={isBusy}
          onClick={() => void begin()}
          icon={<ArrowRight aria-hidden className="size-5" />}
        >
          {t(isBusy ? "using" : "use")}
        </Button>
      ) : (
        <StartByAccount back={`/templates/${address}`} />
      )}
      <Link
        href={`/templates/${address}/preview`}
        prefetch={false}
        className={buttonClasses("secondary", "lg")}
      >
        <Eye aria-hidden className="size-5" />
        {t("preview")}
      </Link>
      <a href={`/api/templates/${address}/file`} download className={buttonClasses("quiet", "lg")}>
        <Download aria-hidden className="size-5" />
        {t("download")}
      </a>
    </div>
  )
}
