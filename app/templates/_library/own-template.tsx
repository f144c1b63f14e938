"use client"

import { History, PencilLine, Trash2 } from "lucide-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { TemplateFields, useTemplateForm } from "@/components/templates/template-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { useToast } from "@/components/ui/toast"
import { sendTemplate } from "./send-template"
import type { ListedTemplate } from "./template-model"
import { TemplateVersions } from "./template-versions"

interface OwnTemplateProps {
  readonly template: ListedTemplate
  readonly mayShare: boolean
}

/** What a person can do with a template of their own: say other things about it, go back to a version, delete it. */
export function OwnTemplate({ template, mayShare }: OwnTemplateProps) {
  const t = useTranslations("templates")
  const [open, setOpen] = useState<"edit" | "delete" | "versions" | null>(null)
  const close = () => setOpen(null)
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      <Button icon={<PencilLine aria-hidden className="size-4" />} onClick={() => setOpen("edit")}>
        {t("edit")}
      </Button>
      <Button icon={<History aria-hidden className="size-4" />} onClick={() => setOpen("versions")}>
        {t("versions")}
      </Button>
      <Button icon={<Trash2 aria-hidden className="size-4" />} onClick={() => setOpen("delete")}>
        {t("delete")}
      </Button>
      {open === "edit" ? <EditDialog template={template} mayShare={mayShare} onClose={close} /> : null}
      {open === "versions" ? <TemplateVersions template={template} onClose={close} /> : null}
      {open === "delete" ? <DeleteDialog template={template} onClose={close} /> : null}
    </div>
  )
}

interface DialogProps {
  readonly template: ListedTemplate
  readonly onClose: () => void
}

function EditDialog({ template, mayShare, onClose }: DialogProps & Pick<OwnTemplateProps, "mayShare">) {
  const t = useTranslations("templates")
  const router = useRouter()
  const toast = useToast()
  const form = useTemplateForm(template)
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    const about = form.check()
    if (about === null) return
    setBusy(true)
    try {
      await sendTemplate(template.id, "", "PATCH", about)
      toast.show({ tone: "ok", title: t("details.saved") })
      onClose()
      router.refresh()
    } catch (problem) {
      console.error("A template could not be changed.", problem)
      setBusy(false)
      toast.show({ tone: "danger", title: t("failed"), description: t("failedHint") })
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("details.title")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void save()}>
            {t("details.save")}
          </Button>
        </>
      }
    >
      <TemplateFields form={form} mayShare={mayShare} />
    </Dialog>
  )
}

function DeleteDialog({ template, onClose }: DialogProps) {
  const t = useTranslations("templates")
  const router = useRouter()
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  const title = [...template.title].slice(0, 60).join("")
  const remove = async () => {
    setBusy(true)
    try {
      await sendTemplate(template.id, "", "DELETE")
      toast.show({ tone: "ok", title: t("deleted", { title }) })
      router.push("/templates?from=own")
      router.refresh()
    } catch (problem) {
      console.error("A template could not be deleted.", problem)
      setBusy(false)
      toast.show({ tone: "danger", title: t("failed"), description: t("failedHint") })
    }
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("deleteTitle", { title })}
      description={t("deleteHint")}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button variant="danger" busy={isBusy} onClick={() => void remove()}>
            {t("delete")}
          </Button>
        </>
      }
    />
  )
}
