import type { Metadata } from "next"
import { useTranslations } from "next-intl"
import { getTranslations } from "next-intl/server"
import { PageFrame } from "@/app/_start/page-frame"
import { GROUPS, type Group, referenceEntries } from "./_reference/entries"
import { OperatorEntry } from "./_reference/operator-entry"

/** Title in the language of the request. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("docs")
  return { title: t("title"), description: t("lead") }
}

/** The reference of operators, rendered from the registry: what can be typed, how, and what its derivative is. */
export default function OperatorsPage() {
  const t = useTranslations("docs")
  return (
    <PageFrame className="pt-8 pb-24">
      <h1 className="font-semibold font-serif text-3xl tracking-tight sm:text-4xl">{t("title")}</h1>
      <p className="mt-4 max-w-prose text-lg text-muted">{t("lead")}</p>
      <nav aria-label={t("contents")} className="mt-8 flex flex-wrap gap-2">
        {GROUPS.map((group) => (
          <a
            key={group}
            href={`#${group}`}
            className="touch-target inline-flex items-center rounded-full border border-line bg-sheet px-4 py-1.5 text-sm hover:bg-hover"
          >
            {t(`groups.${group}`)}
          </a>
        ))}
      </nav>
      {GROUPS.map((group) => (
        <OperatorGroup key={group} group={group} />
      ))}
    </PageFrame>
  )
}

function OperatorGroup({ group }: { readonly group: Group }) {
  const t = useTranslations("docs")
  return (
    <section aria-labelledby={group} className="mt-14">
      <h2
        id={group}
        className="scroll-mt-6 border-line-strong border-b pb-3 font-semibold font-serif text-2xl"
      >
        {t(`groups.${group}`)}
      </h2>
      {referenceEntries()
        .filter((entry) => entry.group === group)
        .map((entry) => (
          <OperatorEntry key={entry.operator.id} entry={entry} />
        ))}
    </section>
  )
}
