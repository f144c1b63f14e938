import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import Provider from "oidc-provider"
import { CookieJar } from "./cookie-jar"

/** Somebody with an account at the provider; they sign in there by their id. */
interface ProvidersPerson {
  readonly name: string
  readonly email?: string
  readonly isVerified?: boolean
}

/** A certified OpenID Connect provider on a port of its own. */
export interface TestProvider {
  readonly issuer: string
  /** Who has an account there, by id. */
  readonly people: Map<string, ProvidersPerson>
  /** Goes where a browser is sent, signs in there and agrees; gives the address to which the provider then sends the browser. */
  signIn(url: string, id: string): Promise<string>
  /** The same, but calls it off. */
  callOff(url: string): Promise<string>
  close(): Promise<void>
}

/** What the product is registered with at the provider. */
export const CLIENT = { client_id: "nabla", client_secret: "a secret of the test's own" }

/** Starts a provider that sends people back to `redirectUri` only. */
export async function startTestProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const people = new Map<string, ProvidersPerson>()
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub"], profile: ["name"], email: ["email", "email_verified"] },
    pkce: { required: () => true },
    findAccount(_context, id) {
      const person = people.get(id)
      if (!person) return
      const { name, email, isVerified = true } = person
      return {
        accountId: id,
        claims: () => ({ sub: id, name, ...(email !== undefined && { email, email_verified: isVerified }) }),
      }
    },
  })
  server.on("request", provider.callback())

  /** Follows redirections until somebody is asked something, or is sent back to the product. */
  const follow = async (browser: CookieJar, from: string): Promise<string> => {
    let url = from
    for (let hop = 0; hop < 10; hop++) {
      if (!url.startsWith(issuer)) return url
      const response = await browser.fetch(url)
      const next = response.headers.get("location")
      if (next === null) {
        if (!response.ok) throw new Error(`The provider refused ${url}: ${await response.text()}`)
        return url
      }
      url = new URL(next, issuer).href
    }
    throw new Error(`${from} leads in circles`)
  }
  const answer = async (browser: CookieJar, page: string, fields: Readonly<Record<string, string>>) => {
    const response = await browser.fetch(page, { method: "POST", body: new URLSearchParams(fields) })
    const next = response.headers.get("location")
    if (next === null) throw new Error(`The provider did not take ${JSON.stringify(fields)}`)
    return follow(browser, new URL(next, issuer).href)
  }
  return {
    issuer,
    people,
    async signIn(url, id) {
      const browser = new CookieJar()
      const signingIn = await follow(browser, url)
      const consenting = await answer(browser, signingIn, { prompt: "login", login: id, password: "any" })
      return consenting.startsWith(issuer) ? answer(browser, consenting, { prompt: "consent" }) : consenting
    },
    async callOff(url) {
      const browser = new CookieJar()
      return follow(browser, `${await follow(browser, url)}/abort`)
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
