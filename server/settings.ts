import { randomBytes } from "node:crypto"
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { z } from "zod"
import type { OidcProvider } from "@/lib/access/auth"
import type { MailServer } from "@/lib/access/mailer"

/** Everything that the environment may decide, checked. */
export interface Settings {
  readonly port: number
  readonly host: string
  readonly dataFolder: string
  readonly databaseUrl: string
  /** The address that people use, without a slash at its end; null: whatever address the request came to. */
  readonly publicUrl: string | null
  readonly authSecret: string
  readonly requireAccount: boolean
  /** A provider by which people may sign in; null: none. */
  readonly oidc: OidcProvider | null
  /** The server for letters to people; null: none. */
  readonly mail: MailServer | null
  readonly production: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/** A value in the environment that the product cannot start with. The message is one sentence that names the variable. */
export class SettingsError extends Error {
  override readonly name = "SettingsError"
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65535)
const databaseUrl = z.union([z.string().regex(/^file:./), z.string().regex(/^postgres(ql)?:\/\/./)])
const publicUrl = z
  .url({ protocol: /^https?$/ })
  .refine((value) => URL.canParse(value) && /^https?:\/\/[^/?#]+\/?$/i.test(value))
  .transform((value) => new URL(value).origin)
const issuer = z.url({ protocol: /^https?$/ })
const mailUrl = z.string().regex(/^smtps?:\/\/[^/\s]+\/?(\?\S*)?$/)
const someText = z.string().trim().min(1).max(200)
const flag = z.enum(["0", "1"]).transform((value) => value === "1")

/**
 * Reads the environment once. An unset or empty variable means its default; a wrong value throws a SettingsError. The folder
 * for data is made, and in it a secret for sessions when AUTH_SECRET is unset.
 */
export function readSettings(environment: Environment): Settings {
  const read = <T>(name: string, schema: z.ZodType<T, string>, fallback: T, wants: string): T => {
    const value = environment[name]
    if (value === undefined || value === "") return fallback
    const parsed = schema.safeParse(value)
    if (!parsed.success)
      throw new SettingsError(`${name} is ${JSON.stringify(value)}, but it must be ${wants}.`)
    return parsed.data
  }
  if (environment.REDIS_URL) {
    throw new SettingsError(
      "REDIS_URL is set, but running several nodes is not available in this version: unset it.",
    )
  }
  const production = environment.NODE_ENV === "production"
  const dataFolder = resolve(environment.DATA_DIR || "data")
  makeFolder(dataFolder)
  const people = readPeopleSettings(environment, read)
  return {
    ...people,
    port: read("PORT", port, 3000, "a whole number from 0 to 65535"),
    host: read("HOST", z.string().regex(/^[\w.:-]+$/), "127.0.0.1", "the address of a network interface"),
    dataFolder,
    databaseUrl: withAbsolutePath(
      readSecret(environment, "DATABASE_URL", databaseUrl, "a file: or postgresql: address") ??
        `file:${join(dataFolder, "nabla.db")}`,
    ),
    authSecret:
      readSecret(environment, "AUTH_SECRET", z.string().min(32), "at least 32 characters long") ??
      storedSecret(dataFolder),
    requireAccount: read("REQUIRE_ACCOUNT", flag, false, "0 or 1"),
    production,
  }
}

type Read = <T>(name: string, schema: z.ZodType<T, string>, fallback: T, wants: string) => T

/** What decides how people sign in and are written to. Both send them to links, so both need the address that people use. */
function readPeopleSettings(
  environment: Environment,
  read: Read,
): Pick<Settings, "publicUrl" | "oidc" | "mail"> {
  const address = read<string | null>(
    "PUBLIC_URL",
    publicUrl,
    null,
    "an http: or https: address without a path, such as https://nabla.example.org",
  )
  const needs = (name: string, others: readonly string[]) => {
    for (const other of others)
      if (!environment[other]) throw new SettingsError(`${name} is set, so ${other} must be set too.`)
  }
  const at = read<string | null>("OIDC_ISSUER", issuer, null, "the http: or https: address of a provider")
  const url = readSecret(environment, "SMTP_URL", mailUrl, "an smtp: or smtps: address") ?? null
  if (at !== null) needs("OIDC_ISSUER", ["PUBLIC_URL", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"])
  if (url !== null) needs("SMTP_URL", ["PUBLIC_URL", "MAIL_FROM"])
  const from = read("MAIL_FROM", someText, "", "an e-mail address")
  return {
    publicUrl: address,
    mail: url === null ? null : { url, from },
    oidc:
      at === null
        ? null
        : {
            issuer: at,
            clientId: environment.OIDC_CLIENT_ID ?? "",
            clientSecret: environment.OIDC_CLIENT_SECRET ?? "",
            name: read("OIDC_NAME", someText, "OpenID Connect", "a short name"),
          },
  }
}

/** Like reading any variable, but a wrong value is not repeated in the message, since it may hold a password. */
function readSecret(
  environment: Environment,
  name: string,
  schema: z.ZodType<string, string>,
  wants: string,
): string | undefined {
  const value = environment[name]
  if (value === undefined || value === "") return undefined
  if (!schema.safeParse(value).success) throw new SettingsError(`${name} must be ${wants}.`)
  return value
}

function makeFolder(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
  } catch {
    throw new SettingsError(`DATA_DIR is ${JSON.stringify(folder)}, but that folder cannot be made.`)
  }
}

/** A relative SQLite path is meant from the folder in which the product was started. */
function withAbsolutePath(url: string): string {
  return url.startsWith("file:") && !url.startsWith("file://") ? `file:${resolve(url.slice(5))}` : url
}

function storedSecret(dataFolder: string): string {
  const file = join(dataFolder, "auth-secret")
  try {
    const secret = randomBytes(32).toString("base64url")
    writeFileSync(file, secret, { mode: 0o600, flag: "wx" })
    return secret
  } catch {
    // It is there from an earlier start, or the folder cannot be written, which reading tells.
  }
  try {
    chmodSync(file, 0o600)
    const secret = readFileSync(file, "utf8").trim()
    if (secret.length >= 32) return secret
  } catch {
    throw new SettingsError(
      `DATA_DIR is ${JSON.stringify(dataFolder)}, but ${file} cannot be read or written.`,
    )
  }
  throw new SettingsError(
    `AUTH_SECRET is unset and ${file} is damaged: delete that file or set the variable.`,
  )
}
