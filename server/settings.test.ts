import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { readSettings, SettingsError } from "./settings"

const folder = mkdtempSync(join(tmpdir(), "nabla-settings-"))
afterAll(() => rmSync(folder, { recursive: true }))

const read = (environment: Record<string, string>) =>
  readSettings({ NODE_ENV: "test", DATA_DIR: folder, ...environment })

describe("readSettings", () => {
  it("fills in everything when nothing is set", () => {
    const settings = read({})
    expect(settings).toMatchObject({ port: 3000, host: "127.0.0.1", publicUrl: null, requireAccount: false })
    expect(settings.databaseUrl).toBe(`file:${join(folder, "nabla.db")}`)
  })

  it("treats an empty variable as unset", () => {
    expect(read({ PORT: "", HOST: "", DATABASE_URL: "", REDIS_URL: "", PUBLIC_URL: "" }).port).toBe(3000)
  })

  it.each([
    [{ PORT: "80.5" }, `PORT is "80.5", but it must be a whole number from 0 to 65535.`],
    [{ PORT: "65536" }, `PORT is "65536", but it must be a whole number from 0 to 65535.`],
    [{ HOST: "a b" }, `HOST is "a b", but it must be the address of a network interface.`],
    [{ DATABASE_URL: "mysql://u:secret@h/db" }, "DATABASE_URL must be a file: or postgresql: address."],
    [
      { REDIS_URL: "redis://h" },
      "REDIS_URL is set, but running several nodes is not available in this version: unset it.",
    ],
    [
      { OIDC_ISSUER: "idp" },
      `OIDC_ISSUER is "idp", but it must be the http: or https: address of a provider.`,
    ],
    [{ OIDC_ISSUER: "https://idp.example.org" }, "OIDC_ISSUER is set, so PUBLIC_URL must be set too."],
    [
      { OIDC_ISSUER: "https://idp.example.org", PUBLIC_URL: "https://n.example.org", OIDC_CLIENT_ID: "n" },
      "OIDC_ISSUER is set, so OIDC_CLIENT_SECRET must be set too.",
    ],
    [{ SMTP_URL: "u:secret@mail.example.org" }, "SMTP_URL must be an smtp: or smtps: address."],
    [
      { SMTP_URL: "smtp://u:secret@mail.example.org", PUBLIC_URL: "https://n.example.org" },
      "SMTP_URL is set, so MAIL_FROM must be set too.",
    ],
    [
      { PUBLIC_URL: "nabla.example.org" },
      `PUBLIC_URL is "nabla.example.org", but it must be an http: or https: address without a path, such as https://nabla.example.org.`,
    ],
    [
      { PUBLIC_URL: "https://example.org/nabla" },
      `PUBLIC_URL is "https://example.org/nabla", but it must be an http: or https: address without a path, such as https://nabla.example.org.`,
    ],
    [{ AUTH_SECRET: "short" }, "AUTH_SECRET must be at least 32 characters long."],
    [{ REQUIRE_ACCOUNT: "yes" }, `REQUIRE_ACCOUNT is "yes", but it must be 0 or 1.`],
    [{ DATA_DIR: "/dev/null/data" }, `DATA_DIR is "/dev/null/data", but that folder cannot be made.`],
  ])("refuses %j in one sentence that names the variable", (environment, message) => {
    expect(() => read(environment)).toThrow(new SettingsError(message))
  })

  it("accepts what is right", () => {
    const settings = read({
      PORT: "0",
      HOST: "::1",
      PUBLIC_URL: "https://nabla.example.org/",
      DATABASE_URL: "postgresql://u@h/db",
      REQUIRE_ACCOUNT: "1",
      AUTH_SECRET: "x".repeat(32),
    })
    expect(settings).toMatchObject({
      port: 0,
      publicUrl: "https://nabla.example.org",
      databaseUrl: "postgresql://u@h/db",
      requireAccount: true,
      authSecret: "x".repeat(32),
    })
  })

  it("makes a secret once, for the owner's eyes only, and keeps it", () => {
    const fresh = join(folder, "fresh")
    const { authSecret } = read({ DATA_DIR: fresh })
    expect(authSecret.length).toBeGreaterThanOrEqual(32)
    const file = join(fresh, "auth-secret")
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readFileSync(file, "utf8")).toBe(authSecret)
    expect(read({ DATA_DIR: fresh }).authSecret).toBe(authSecret)
    writeFileSync(file, "cut")
    expect(() => read({ DATA_DIR: fresh })).toThrow(/AUTH_SECRET is unset and .* is damaged/)
  })
})
