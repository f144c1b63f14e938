import type { Metadata } from "next"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { getFormatter, getTranslations } from "next-intl/server"
import { services } from "@/lib/services"
import { AccountFrame } from "./_parts/account-frame"
import { AddressSection } from "./_parts/address-section"
import { DataSection } from "./_parts/data-section"
import { PasskeysSection } from "./_parts/passkeys-section"
import { PasswordSection } from "./_parts/password-section"
import { problemOf } from "./_parts/problem-of"
import { ProfileSection } from "./_parts/profile-section"
import { ProviderSection } from "./_parts/provider-section"
import { SessionsSection } from "./_parts/sessions-section"
import { SignOutButton } from "./_parts/sign-out-button"
import { type Query, queryValue } from "./_parts/visitor"

/** Title in the language of the request. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("yourAccount"), referrer: "same-origin" }
}

/** The caller's account; whoever has none is asked to sign in. */
async function readAccount() {
  const { people, personalData, passkeys } = services()
  const session = await people.session(await headers())
  const record = session && (await personalData.find(session.person.id))
  if (!session || !record || record.email === null) redirect("/account/sign-in?back=/account")
  const { id } = record
  const [sessions, keys, boards] = await Promise.all([
    personalData.sessions(id),
    passkeys.list(id),
    personalData.boardsOf(id),
  ])
  return { record, email: record.email, sessions, keys, boards, sessionId: session.id }
}

/** One's account: name, ways to sign in, devices, data. */
export default async function AccountPage({ searchParams }: { readonly searchParams: Query }) {
  const [account, t, format] = await Promise.all([readAccount(), getTranslations("account"), getFormatter()])
  const { record, email, sessions, keys, boards, sessionId } = account
  const day = (at: Date | null) => (at === null ? "–" : format.dateTime(at, { dateStyle: "medium" }))
  const problem = problemOf(await queryValue(searchParams, "error"))
  const { providerName } = services().accounts
  return (
    <AccountFrame title={t("yourAccount")} action={<SignOutButton />} wide>
      <ProfileSection name={record.name} since={day(record.createdAt)} />
      <AddressSection email={email} isConfirmed={record.isEmailConfirmed} hasPassword={record.hasPassword} />
      <PasswordSection email={email} hasPassword={record.hasPassword} />
      <PasskeysSection
        passkeys={keys.map(({ id, name, createdAt }) => ({ id, name, added: day(createdAt) }))}
      />
      {providerName === null ? null : (
        <ProviderSection
          name={providerName}
          isConnected={record.hasProvider}
          isOnlyWay={!record.hasPassword && keys.length === 0}
          problem={problem === null ? null : t(`signInPage.problems.${problem}`)}
        />
      )}
      <SessionsSection
        sessions={sessions.map(({ id, userAgent, begunAt, usedAt }) => ({
          id,
          userAgent,
          begun: day(begunAt),
          used: day(usedAt),
          isThis: id === sessionId,
        }))}
      />
      <DataSection email={email} hasPassword={record.hasPassword} boards={boards.length} />
    </AccountFrame>
  )
}
