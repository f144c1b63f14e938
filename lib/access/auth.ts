import { passkey } from "@better-auth/passkey"
import { betterAuth } from "better-auth"
import { prismaAdapter } from "better-auth/adapters/prisma"
import { anonymous } from "better-auth/plugins/anonymous"
import { genericOAuth } from "better-auth/plugins/generic-oauth"
import type { Database } from "@/lib/db/open-database"
import { languageOfHeaders, languages } from "@/lib/language/language"
import { deviceSession } from "./device-session"
import { guestName } from "./guest-name"
import { PASSWORD_LENGTH } from "./password-rules"
import { nameFrom } from "./person-name"

const HOUR = 60 * 60
const DAY = 24 * HOUR

/** The name under which accounts at the OpenID Connect provider are kept. */
export const OIDC = "oidc"

/** An OpenID Connect provider by which people may sign in. */
export interface OidcProvider {
  /** The provider's address, under which its configuration is found. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it. */
  readonly name: string
}

interface AuthOptions {
  readonly database: Database
  readonly secret: string
  readonly publicUrl: string | null
  readonly oidc?: OidcProvider | null
  /** Takes what a guest began over into the account to which the guest now signs in, and ends the guest. */
  claim?(guestId: string, account: { readonly id: string; readonly sessionId: string }): Promise<void>
  /** Gets the token of a link by which somebody may set a new password. */
  sendReset?(email: string, token: string): Promise<void>
  /** Gets the token of a link by which somebody confirms an address. */
  sendAddress?(email: string, token: string): Promise<void>
}

/**
 * Sessions over the product's own tables. Everybody may have one without an account; it lasts half a year from the last visit. The cookie is HttpOnly and
 * SameSite=Lax, and Secure where the public address is https. Its own HTTP interface stays shut: routes call it from inside.
 */
export function createAuth(options: AuthOptions) {
  const { claim, sendReset, sendAddress, publicUrl, oidc } = options
  return betterAuth({
    appName: "Nabla",
    baseURL: publicUrl ?? "http://localhost",
    secret: options.secret,
    database: prismaAdapter(options.database.queries, { provider: options.database.dialect }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.least,
      maxPasswordLength: PASSWORD_LENGTH.most,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: async ({ user, token }) => sendReset?.(user.email, token),
    },
    emailVerification: {
      expiresIn: HOUR,
      sendVerificationEmail: async ({ user, token }) => sendAddress?.(user.email, token),
    },
    user: { changeEmail: { enabled: true } },
    account: {
      // A provider is connected by its person, never by an address; what the last way in is, passkeys decide too.
      accountLinking: { allowDifferentEmails: true, disableImplicitLinking: true, allowUnlinkingAll: true },
    },
    plugins: [
      anonymous({
        generateName: ({ headers }) => guestName(headers ? languageOfHeaders(headers) : languages[0]),
        // The guest goes in the same transaction in which what they began moves.
        disableDeleteAnonymousUser: true,
        onLinkAccount: async ({ anonymousUser, newUser }) =>
          claim?.(anonymousUser.user.id, { id: newUser.user.id, sessionId: newUser.session.id }),
      }),
      passkey({ rpName: "Nabla", rpID: new URL(publicUrl ?? "http://localhost").hostname }),
      genericOAuth({ config: oidc ? [configOf(oidc)] : [] }),
      deviceSession(),
    ],
    session: { expiresIn: 180 * DAY, updateAge: DAY, freshAge: DAY },
    // The address is reached under whatever name the machine has, and route handlers check the origin themselves.
    advanced: {
      cookiePrefix: "nabla",
      useSecureCookies: publicUrl?.startsWith("https:") ?? false,
      disableCSRFCheck: true,
      ipAddress: { disableIpTracking: true },
    },
    onAPIError: { errorURL: `${publicUrl ?? ""}/account/sign-in` },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
  })
}

const configOf = ({ issuer, clientId, clientSecret, name }: OidcProvider) => ({
  providerId: OIDC,
  name,
  discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
  clientId,
  clientSecret,
  scopes: ["openid", "profile", "email"],
  pkce: true,
  requireIdTokenVerification: true,
  mapProfileToUser: (profile: Record<string, unknown>) => ({
    name: nameFrom(profile.name) ?? nameFrom(profile.preferred_username) ?? name,
    // Pictures of people are neither shown nor kept.
    image: undefined,
  }),
})

/** The running instance of the session library. */
export type Auth = ReturnType<typeof createAuth>
