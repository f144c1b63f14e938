import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { services } from "@/lib/services"
import { AccountFrame } from "../_parts/account-frame"
import { ForgottenForm } from "../_parts/forgotten-form"

/** Title in the language of the request. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("forgottenPage.title") }
}

/** Asking for a link by which a new password is set. */
export default async function ForgottenPage() {
  const t = await getTranslations("account.forgottenPage")
  return (
    <AccountFrame title={t("title")} lead={t("lead")}>
      <ForgottenForm sendsMail={services().accounts.sendsMail} />
    </AccountFrame>
  )
}
