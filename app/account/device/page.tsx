import type { Metadata } from "next"
import { headers } from "next/headers"
import { getTranslations } from "next-intl/server"
import { backPath } from "@/lib/access/back-path"
import { services } from "@/lib/services"
import { AccountFrame } from "../_parts/account-frame"
import { DeviceCodeForm } from "../_parts/device-code-form"
import { OwnDeviceCode } from "../_parts/own-device-code"
import { Section } from "../_parts/section"
import { SignOutButton } from "../_parts/sign-out-button"
import { type Query, queryValue } from "../_parts/visitor"

/** Title in the language of the request. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.device")
  return { title: t("title"), robots: { index: false, follow: false }, referrer: "same-origin" }
}

/** More boards of a guest than this are not counted. */
const COUNTED = 1000

/** Going on with another device without an account: the code of this one, and the field for the other's. */
export default async function DevicePage({ searchParams }: { readonly searchParams: Query }) {
  const { people, libraries } = services()
  const [t, person] = await Promise.all([
    getTranslations("account.device"),
    people.recognize(await headers()),
  ])
  const from = await queryValue(searchParams, "back")
  if (person && !person.isGuest)
    return (
      <AccountFrame title={t("title")} lead={t("hasAccount", { name: person.name })}>
        <SignOutButton />
      </AccountFrame>
    )
  const boards = person ? (await libraries.boards(person.id, COUNTED)).length : 0
  const own =
    person === null ? null : (
      <Section title={t("ownTitle")} lead={t("ownLead", { name: person.name })}>
        <OwnDeviceCode back={backPath(from)} />
      </Section>
    )
  return (
    <AccountFrame title={t("title")} lead={t("lead")}>
      {/* Who comes from a board is at the first of the two devices. */}
      {from === null ? null : own}
      <Section title={t("useTitle")} lead={t("useLead")}>
        <DeviceCodeForm boards={boards} />
      </Section>
      {from === null ? own : null}
    </AccountFrame>
  )
}
