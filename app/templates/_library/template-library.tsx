"use client"

import "@/app/_start/library/library.css"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useDeferredValue, useMemo } from "react"
import { SearchField } from "@/app/_start/library/search-field"
import { Button } from "@/components/ui/button"
import { useToast } from "@/components/ui/toast"
import { said, useLanguage } from "@/components/ui/use-language"
import { TOPICS } from "@/lib/templates/about"
import { ImportFile } from "./import-file"
import { TemplateFilters } from "./template-filters"
import { type ListedTemplate, templatesThat, type Wanted } from "./template-model"
import { TemplateTile } from "./template-tile"
import { useWanted } from "./use-wanted"

/** The largest file that the server takes. */
const LARGEST = 24 * 1024 * 1024

/** All lessons that a person may use, with a search and filters over them. */
export function TemplateLibrary({ templates }: { readonly templates: readonly ListedTemplate[] }) {
  const t = useTranslations("templates")
  const language = useLanguage()
  const [wanted, want] = useWanted(language)
  const sought = useDeferredValue(wanted)
  const shown = useMemo(
    () => templatesThat(templates, sought, (topic) => said(TOPICS[topic], language)),
    [templates, sought, language],
  )
  const isOwnEmpty = sought.origin === "own" && !templates.some(({ origin }) => origin === "own")
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-3">
        <SearchField
          label={t("search")}
          clearLabel={t("clear")}
          words={wanted.words}
          onWords={(words) => want({ words })}
        />
        <ImportTemplate />
      </div>
      <TemplateFilters wanted={wanted} want={want} />
      <p aria-live="polite" className="mb-3 text-muted text-sm">
        {t("count", { count: shown.length })}
      </p>
      {shown.length > 0 ? (
        <ul aria-label={t("title")} className="library-grid">
          {shown.map((template) => (
            <TemplateTile key={template.id} template={template} />
          ))}
        </ul>
      ) : (
        <Nothing isOwnEmpty={isOwnEmpty} onReset={() => want(EVERYTHING)} />
      )}
    </>
  )
}

const EVERYTHING: Wanted = {
  words: "",
  topic: null,
  level: null,
  minutes: null,
  language: null,
  origin: null,
}

function Nothing({ isOwnEmpty, onReset }: { readonly isOwnEmpty: boolean; readonly onReset: () => void }) {
  const t = useTranslations(isOwnEmpty ? "templates.noneOwn" : "templates.none")
  const words = useTranslations("templates.none")
  return (
    <div className="rounded-card border border-line-strong/50 border-dashed p-6">
      <p className="font-medium">{t("title")}</p>
      <p className="mt-1 mb-4 text-muted text-sm">{t("hint")}</p>
      <Button onClick={onReset}>{words("reset")}</Button>
    </div>
  )
}

function ImportTemplate() {
  const t = useTranslations("templates")
  const router = useRouter()
  const toast = useToast()
  return (
    <ImportFile
      label={t("import")}
      address="/api/templates/import"
      largest={LARGEST}
      words={{
        notImported: t("notImported"),
        tooLarge: t("fileTooLarge"),
        wrongKind: t("noTemplateFile"),
        failed: t("failedHint"),
      }}
      onImported={({ id, title }) => {
        toast.show({ tone: "ok", title: t("imported", { title: String(title) }) })
        if (typeof id === "string") router.push(`/templates/${encodeURIComponent(id)}`)
      }}
    />
  )
}
