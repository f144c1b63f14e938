import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test"
import { ProductServer, type Settings } from "./server"

/** A person at a device of their own: own cookies, own storage, own network. */
export interface Person {
  readonly page: Page
  readonly context: BrowserContext
}

interface Device {
  locale?: "en-US" | "ja-JP"
  viewport?: { width: number; height: number }
  hasTouch?: boolean
}

interface Fixtures {
  /** Makes a person; Japanese or English, on a laptop unless told otherwise. */
  person: (options?: Device) => Promise<Person>
}

interface Workers {
  /** Settings of the server, where a file's tests need others. */
  settings: Settings
  server: ProductServer
}

async function newPerson(browser: Browser, url: string, options: Device): Promise<Person> {
  const context = await browser.newContext({
    baseURL: url,
    locale: options.locale ?? "en-US",
    viewport: options.viewport ?? { width: 1280, height: 800 },
    hasTouch: options.hasTouch ?? false,
  })
  await context.grantPermissions(["clipboard-read", "clipboard-write"])
  return { page: await context.newPage(), context }
}

export const test = base.extend<Fixtures, Workers>({
  settings: [{}, { option: true, scope: "worker" }],
  server: [
    async ({ settings }, use) => {
      const server = await ProductServer.start(settings)
      await use(server)
      await server.stop()
    },
    { scope: "worker" },
  ],
  person: async ({ browser, server }, use) => {
    const people: Person[] = []
    await use(async (options = {}) => {
      const person = await newPerson(browser, server.url, options)
      people.push(person)
      return person
    })
    for (const { context } of people) await context.close()
  },
})

export { expect }
