"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { TemplateFields, useTemplateForm } from "@/components/templates/template-form"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Select } from "@/components/ui/select"
import { useToast } from "@/components/ui/toast"
import { useLanguage } from "@/components/ui/use-language"
import { useBoard, useView } from "../session/board-context"
import { keepTemplate, type OwnTemplates, ownTemplates } from "./keep-template"

/** Keeps the board as a template: a new one, or the next version of one of the person's own. */
export function SaveTemplateDialog() {
  const isOpen = useView((view) => view.panel === "template")
  // What was typed belongs to the board as it stood: the next time begins anew.
  return isOpen ? <OpenDialog /> : null
}

const NEW = ""
const NONE: OwnTemplates = { templates: [], mayShare: false }

function OpenDialog() {
  const t = useTranslations("templates")
  const board = useBoard()
  const router = useRouter()
  const toast = useToast()
  const form = useTemplateForm({
    title: board.store.getSnapshot().title.trim(),
    description: "",
    topic: "other",
    level: 1,
    minutes: 45,
    language: useLanguage(),
    isShared: false,
  })
  const own = useOwnTemplates()
  const [chosen, setChosen] = useState(NEW)
  const [isBusy, setBusy] = useState(false)
  const close = () => board.view.open(null)
  const save = async () => {
    const template = own.templates.find(({ id }) => id === chosen)
    const about = template === undefined ? form.check() : null
    if (template === undefined && about === null) return
    setBusy(true)
    const outcome = await keepTemplate(board.id, template?.id ?? null, about)
    setBusy(false)
    if (!outcome.ok) {
      toast.show({ tone: "danger", title: t("failed"), description: outcome.reason ?? t("failedHint") })
      return
    }
    const { id, title } = outcome
    close()
    toast.show({
      tone: "ok",
      title: t(template === undefined ? "save.saved" : "save.savedVersion", { title }),
      action: {
        label: t("save.show"),
        onSelect: () => router.push(`/templates/${encodeURIComponent(id)}`),
      },
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || close()}
      title={t("save.title")}
      description={t("save.description")}
      footer={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button variant="primary" busy={isBusy} onClick={() => void save()}>
            {t("save.save")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {own.templates.length > 0 ? (
          <Select
            label={t("save.as")}
            value={chosen}
            options={[
              { value: NEW, label: t("save.new") },
              ...own.templates.map(({ id, title }) => ({ value: id, label: t("save.next", { title }) })),
            ]}
            onChange={setChosen}
          />
        ) : null}
        {chosen === NEW ? <TemplateFields form={form} mayShare={own.mayShare} /> : null}
      </div>
    </Dialog>
  )
}

/** The person's own templates; none until they are loaded. */
function useOwnTemplates(): OwnTemplates {
  const [own, setOwn] = useState(NONE)
  useEffect(() => {
    let isOver = false
    ownTemplates().then(
      (loaded) => {
        if (!isOver) setOwn(loaded)
      },
      (problem: unknown) => console.error("The person's own templates could not be listed.", problem),
    )
    return () => {
      isOver = true
    }
  }, [])
  return own
}
