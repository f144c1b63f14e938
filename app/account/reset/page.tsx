import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AccountFrame } from "../_parts/account-frame"
import { ResetForm } from "../_parts/reset-form"

/** Title in the language of the request; the address, which holds a secret, goes to no other site. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.resetPage")
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } }
}

/** Setting a new password by a link. */
export default async function ResetPage() {
  const t = await getTranslations("account.resetPage")
  return (
    <AccountFrame title={t("title")} lead={t("lead")}>
      <ResetForm />
    </AccountFrame>
  )
}
