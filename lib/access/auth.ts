import { betterAuth } from "better-auth"
import { prismaAdapter } from "better-auth/adapters/prisma"
import { anonymous } from "better-auth/plugins/anonymous"
import type { Database } from "@/lib/db/open-database"
import { languageOfHeaders, languages } from "@/lib/language/language"
import { guestName } from "./guest-name"

const DAY = 24 * 60 * 60

/**
 * Sessions over the product's own tables. Everybody may have one without an account; it lasts half a year from the last
 * visit. The cookie is HttpOnly and SameSite=Lax, and Secure where the public address is https.
 */
export function createAuth(options: {
  readonly database: Database
  readonly secret: string
  readonly publicUrl: string | null
}) {
  return betterAuth({
    appName: "Nabla",
    baseURL: options.publicUrl ?? "http://localhost",
    secret: options.secret,
    database: prismaAdapter(options.database.queries, { provider: options.database.dialect }),
    plugins: [
      anonymous({
        generateName: ({ headers }) => guestName(headers ? languageOfHeaders(headers) : languages[0]),
      }),
    ],
    session: { expiresIn: 180 * DAY, updateAge: DAY },
    // The address is reached under whatever name the machine has, and route handlers check the origin themselves.
    advanced: {
      cookiePrefix: "nabla",
      useSecureCookies: options.publicUrl?.startsWith("https:") ?? false,
      disableCSRFCheck: true,
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: "error" },
  })
}

/** The running instance of the session library. */
export type Auth = ReturnType<typeof createAuth>
