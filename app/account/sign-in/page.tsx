import type { Metadata } from "next"
import { getTranslations } from "next-intl/server"
import { services } from "@/lib/services"
import { AccountFrame } from "../_parts/account-frame"
import { ComesAlong } from "../_parts/comes-along"
import { problemOf } from "../_parts/problem-of"
import { SignInForm } from "../_parts/sign-in-form"
import { type Query, queryValue, signingIn } from "../_parts/visitor"

/** Title in the language of the request. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("signIn"), referrer: "same-origin" }
}

/** Signing in. */
export default async function SignInPage({ searchParams }: { readonly searchParams: Query }) {
  const [{ back, boards }, t] = await Promise.all([signingIn(searchParams), getTranslations("account")])
  const problem = problemOf(await queryValue(searchParams, "error"))
  const { accounts, requireAccount } = services()
  return (
    <AccountFrame
      title={t("signInPage.title")}
      lead={t(requireAccount ? "signInPage.required" : "signInPage.lead")}
    >
      <ComesAlong count={boards} />
      <SignInForm
        back={back}
        providerName={accounts.providerName}
        problem={problem === null ? null : t(`signInPage.problems.${problem}`)}
      />
    </AccountFrame>
  )
}
