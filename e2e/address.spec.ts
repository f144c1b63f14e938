import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { CLIENT, startTestProvider, type TestProvider } from "../server/testing/oidc-provider"
import { expect, test } from "./fixtures"
import { freePort, ProductServer } from "./server"

const PASSWORD = "ring of ideals"
let made = 0
const newAddress = () => `emmy${Date.now()}x${made++}@example.org`

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto("/account/sign-up?back=/account")
  await page.getByLabel("Name", { exact: true }).fill("Emmy")
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD)
  await page.getByRole("button", { name: "Create an account" }).click()
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible()
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([])
}

/** Takes a picture to be looked at, where a folder for them is given. */
async function picture(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
}

/** The link that the administrator finds in the log in place of a letter. */
async function linkTo(address: string, server: ProductServer): Promise<string> {
  const letter = () => server.log.split(`A letter to ${address}:`).at(-1) ?? ""
  await expect.poll(() => letter()).toContain("/account/address#")
  return /^\/account\/address#\S+$/m.exec(letter())?.[0] ?? ""
}

test("somebody confirms their address by the link that the administrator has for them, and changes it to another", async ({
  person,
  server,
}) => {
  const [{ page }, elsewhere] = [await person(), await person({ viewport: { width: 375, height: 740 } })]
  const [email, next] = [newAddress(), newAddress()]
  await signUp(page, email)
  const section = page.getByRole("region", { name: "E-mail address" })
  await expect(section).toContainText("not confirmed yet")
  await section.getByRole("button", { name: "Confirm this address" }).click()
  await expect(section.getByRole("status")).toContainText("its administrator now has the link")
  await expectAccessible(page)
  await picture(page, "account with an address that is not confirmed")
  // The link counts in whichever browser it is opened.
  await elsewhere.page.goto(await linkTo(email, server))
  await expectAccessible(elsewhere.page)
  await picture(elsewhere.page, "confirming an address")
  await elsewhere.page.getByRole("button", { name: "Confirm the address" }).click()
  await expect(elsewhere.page.getByText(`${email} is the confirmed address`)).toBeVisible()
  await page.reload()
  await expect(section).toContainText("confirmed")
  await expect(section).not.toContainText("not confirmed")

  await section.getByRole("button", { name: "Change the address" }).click()
  await section.getByLabel("New e-mail address").fill(next)
  await section.getByLabel("Current password", { exact: true }).fill("something else")
  await section.getByRole("button", { name: "Send the link" }).click()
  await expect(section.getByRole("alert")).toHaveText("This is not your password.")
  await expect(section.getByLabel("New e-mail address")).toHaveValue(next)
  await picture(page, "changing an address, refused")
  await section.getByLabel("Current password", { exact: true }).fill(PASSWORD)
  await section.getByRole("button", { name: "Send the link" }).click()
  await expect(section.getByRole("status")).toContainText(next)
  await expect(section).toContainText(email)
  const link = await linkTo(next, server)
  await page.goto(link)
  await page.getByRole("button", { name: "Confirm the address" }).click()
  await expect(page.getByText(`${next} is the confirmed address`)).toBeVisible()
  await page.getByRole("link", { name: "To your account" }).click()
  await expect(section).toContainText(next)
  expect(server.log).toContain(`The address of your account is now ${next}`)
  // A link that was used says so.
  await elsewhere.page.goto(link)
  await elsewhere.page.reload()
  await elsewhere.page.getByRole("button", { name: "Confirm the address" }).click()
  await expect(elsewhere.page.getByRole("alert").filter({ hasText: /./ })).toContainText(
    "This link has been used",
  )
})

test.describe("with a provider", () => {
  let provider: TestProvider
  let own: ProductServer
  test.beforeAll(async () => {
    const port = await freePort()
    const home = `http://127.0.0.1:${port}`
    provider = await startTestProvider(`${home}/api/auth/callback/oidc`)
    own = await ProductServer.start(
      {
        PUBLIC_URL: home,
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: CLIENT.client_id,
        OIDC_CLIENT_SECRET: CLIENT.client_secret,
        OIDC_NAME: "The university",
      },
      port,
    )
  })
  test.afterAll(async () => {
    await own.stop()
    await provider.close()
  })

  test("somebody who came by a provider sets a password and takes the provider away again", async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: own.url, locale: "en-US" })
    const page = await context.newPage()
    provider.people.set("emmy", { name: "Emmy", email: newAddress() })
    await page.goto("/account/sign-in?back=/account")
    // The provider's own pages are not ours to press on: its test double signs in and says where to go on.
    const asked = page.waitForRequest((request) => request.url().startsWith(provider.issuer))
    await page.route(`${provider.issuer}/**`, (route) => route.abort())
    await page.getByRole("button", { name: "The university" }).click()
    await page.goto(await provider.signIn((await asked).url(), "emmy"))
    await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible()

    const section = page.getByRole("region", { name: "Sign-in with The university" })
    await expect(section).toContainText("It is your only way to sign in")
    await expect(section.getByRole("button", { name: "Disconnect" })).toBeDisabled()
    await expectAccessible(page)
    const password = page.getByRole("region", { name: "Password" })
    await password.getByRole("button", { name: "Set a password" }).click()
    await password.getByLabel("New password", { exact: true }).fill(PASSWORD)
    await password.getByRole("button", { name: "Set a password" }).click()
    await section.getByRole("button", { name: "Disconnect" }).click()
    await expect(section).toContainText("Connect it to sign in with The university too.")
    await expect(page.getByText("The university opens your account no more.").first()).toBeVisible()
    await picture(page, "account without its provider")
    await context.close()
  })
})
