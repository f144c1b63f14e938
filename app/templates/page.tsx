import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { Suspense } from "react"
import { PageFrame } from "@/app/_start/page-frame"
import { listTemplates } from "./_library/list-templates"
import { TemplateLibrary } from "./_library/template-library"

/** Title in the language of the request. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("templates")
  return { title: t("title"), description: t("lead") }
}

/** All lessons. */
export default async function TemplatesPage() {
  const [{ templates }, t] = await Promise.all([listTemplates(), getTranslations("templates")])
  return (
    <PageFrame className="pt-4 pb-24">
      <h1 className="font-semibold font-serif text-3xl tracking-tight sm:text-4xl">{t("title")}</h1>
      <p className="mt-3 mb-8 max-w-prose text-muted">{t("lead")}</p>
      <Suspense>
        <TemplateLibrary templates={templates} />
      </Suspense>
    </PageFrame>
  )
}
