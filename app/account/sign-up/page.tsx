import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { isGivenName } from "@/lib/access/guest-name"
import { AccountFrame } from "../_parts/account-frame"
import { ComesAlong } from "../_parts/comes-along"
import { SignUpForm } from "../_parts/sign-up-form"
import { type Query, signingIn } from "../_parts/visitor"

/** Title in the language of the request. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signUp"), referrer: "same-origin" }
}

/** Making an account. */
export default async function SignUpPage({ searchParams }: { readonly searchParams: Query }) {
  const [{ back, boards, name }, t] = await Promise.all([signingIn(searchParams), getTranslations("account")])
  return (
    <AccountFrame title={t("signUpPage.title")} lead={t("signUpPage.lead")}>
      <ComesAlong count={boards} />
      <SignUpForm back={back} initialName={isGivenName(name) ? "" : name} />
    </AccountFrame>
  )
}
