import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { AccountFrame } from "../_parts/account-frame"
import { ConfirmAddress } from "../_parts/confirm-address"

/** Title in the language of the request; the address, which holds a secret, goes to no other site. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("account.addressPage")
  return { title: t("title"), referrer: "no-referrer", robots: { index: false } }
}

/** Confirming an e-mail address by a link. */
export default async function AddressPage() {
  const t = await getTranslations("account.addressPage")
  return (
    <AccountFrame title={t("title")} lead={t("lead")}>
      <ConfirmAddress />
    </AccountFrame>
  )
}
