import type { Metadata } from "next"
import { headers } from "next/headers"
import Link from "next/link"
import { getTranslations } from "next-intl/server"
import { LanguageSwitch } from "@/components/ui/language-switch"
import { services } from "@/lib/services"
import { Brand } from "../_start/brand"
import { JoinForm } from "./join-form"

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What a browser's tab says. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("lesson.door")
  // A code in the address goes to no other site and into no index.
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "same-origin" }
}

/** Where students come in: the code, which a link or a QR code fills in, and the name. */
export default async function JoinPage({ searchParams }: Props) {
  const [{ code }, t, person] = await Promise.all([
    searchParams,
    getTranslations("lesson.door"),
    services().people.recognize(await headers()),
  ])
  const given = typeof code === "string" ? code.slice(0, 40) : ""
  return (
    <div className="mx-auto flex min-h-dvh max-w-md flex-col px-5">
      <header className="flex items-center justify-between gap-3 py-4">
        <Brand />
        <LanguageSwitch size="sm" />
      </header>
      <main className="flex flex-1 flex-col justify-center pb-24">
        <h1 className="font-semibold font-serif text-3xl">{t("title")}</h1>
        <p className="mt-1 mb-6 text-muted">{t("lead")}</p>
        <JoinForm code={given} ownName={person && !person.isGuest ? person.name : ""} />
        <Link
          href="/account/device"
          className="touch-target mt-4 inline-flex items-center self-start text-accent text-sm underline-offset-4 hover:underline"
        >
          {t("otherDevice")}
        </Link>
      </main>
    </div>
  )
}
