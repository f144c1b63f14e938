import AxeBuilder from "@axe-core/playwright"
import type { Page } from "@playwright/test"
import { beginPrivateBoard, openBoard } from "./board-page"
import { expect, type Person, test } from "./fixtures"

const PASSWORD = "ring of ideals"
let made = 0
const newAddress = () => `emmy${Date.now()}x${made++}@example.org`

/** Makes an account by the page that asks for it. */
async function signUp(page: Page, email: string, name = "Emmy") {
  await page.getByLabel("Name", { exact: true }).fill(name)
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD)
  await page.getByRole("button", { name: "Create an account" }).click()
}

async function signIn(page: Page, email: string, password = PASSWORD) {
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password", { exact: true }).fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
}

/** Makes an account that begins with nothing. */
async function newAccount({ page }: Person): Promise<string> {
  const email = newAddress()
  await page.goto("/account/sign-up?back=/account")
  await signUp(page, email)
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible()
  return email
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join("\n")}`)).toEqual([])
}

test("a board that somebody began without an account is theirs in another browser once they signed up", async ({
  person,
}) => {
  const [laptop, phone] = [await person(), await person({ viewport: { width: 375, height: 740 } })]
  const board = await beginPrivateBoard(laptop.page)
  await laptop.page.getByRole("button", { name: "Only you are here" }).click()
  await laptop.page.getByRole("link", { name: "Sign in to keep your boards" }).click()
  await laptop.page.getByRole("link", { name: "Create an account" }).click()
  await expect(laptop.page.getByRole("heading", { name: "Create an account" })).toBeVisible()
  await expect(laptop.page.getByText("comes along to the account")).toBeVisible()
  await expectAccessible(laptop.page)
  const email = newAddress()
  await signUp(laptop.page, email)
  await laptop.page.waitForURL(board)
  await phone.page.goto(board)
  await expect(phone.page.getByText("This board is not open to you")).toBeVisible()
  await phone.page.getByRole("link", { name: "Sign in" }).click()
  await expectAccessible(phone.page)
  await signIn(phone.page, email)
  await phone.page.waitForURL(board)
  await openBoard(phone.page, board)
  await phone.page.goto("/")
  await expect(phone.page.getByRole("link", { name: "Your account: Emmy" })).toBeVisible()
  await expect(phone.page.locator(`a[href="${new URL(board).pathname}"]`).first()).toBeVisible()
})

test("a wrong password is told in a sentence that does not say who has an account, and nothing typed is lost", async ({
  person,
}) => {
  const email = await newAccount(await person())
  const { page } = await person({ locale: "ja-JP" })
  await page.goto("/account/sign-in")
  for (const address of [email, newAddress()]) {
    await page.getByLabel("メールアドレス").fill(address)
    await page.getByLabel("パスワード", { exact: true }).fill("something else")
    await page.getByRole("button", { name: "サインイン", exact: true }).click()
    await expect(page.getByRole("alert").filter({ hasText: /./ })).toHaveText(
      "メールアドレスまたはパスワードが違います。",
    )
    await expect(page.getByLabel("メールアドレス")).toHaveValue(address)
  }
  await expectAccessible(page)
})

test("somebody who forgot the password is told plainly that the administrator has the link, and a link that is no good says so", async ({
  person,
}) => {
  const { page } = await person()
  await page.goto("/account/sign-in")
  await page.getByRole("link", { name: "Forgotten your password?" }).click()
  await expect(page.getByRole("heading", { name: "Set a new password" })).toBeVisible()
  await page.getByLabel("E-mail address").fill(newAddress())
  await page.getByRole("button", { name: "Ask for a link" }).click()
  await expect(page.getByText("the administrator of this server now has a link for you")).toBeVisible()
  await expectAccessible(page)
  await page.goto("/account/reset#made-up")
  await page.getByLabel("New password", { exact: true }).fill(PASSWORD)
  await page.getByRole("button", { name: "Save the password" }).click()
  await expect(page.getByText("This link has been used or is more than an hour old")).toBeVisible()
})

test("somebody adds a passkey, signs out and comes back with it", async ({ person, server }) => {
  const somebody = await person()
  const { page } = somebody
  const browser = await page.context().newCDPSession(page)
  await browser.send("WebAuthn.enable")
  await browser.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  // Passkeys are of a name; a bare address has none.
  const home = `http://localhost:${server.port}`
  const email = newAddress()
  await page.goto(`${home}/account/sign-up?back=/account`)
  await signUp(page, email)
  await page.getByRole("button", { name: "Add a passkey" }).click()
  await expect(page.getByText("The passkey is added.", { exact: true }).first()).toBeVisible()
  await page.getByRole("button", { name: /^Rename “/ }).click()
  await page.getByLabel("Name of the passkey").fill("Laptop")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByRole("button", { name: "Rename “Laptop”" })).toBeVisible()
  await page.getByRole("button", { name: "Sign out", exact: true }).click()
  await page.waitForURL(`${home}/`)
  await page.goto(`${home}/account/sign-in?back=/account`)
  await page.getByRole("button", { name: "Sign in with a passkey" }).click()
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible()
  await expect(page.getByText(email).first()).toBeVisible()
  await page.getByRole("button", { name: "Remove “Laptop”" }).click()
  await page.getByRole("button", { name: "Remove", exact: true }).click()
  await expect(page.getByText("You have no passkey yet.")).toBeVisible()
  await page.getByRole("button", { name: "Sign out", exact: true }).click()
  await page.waitForURL(`${home}/`)
  await page.goto(`${home}/account/sign-in`)
  await page.getByRole("button", { name: "Sign in with a passkey" }).click()
  await expect(page.getByText("This passkey was not accepted.")).toBeVisible()
})

test("somebody signs another device out, whose board closes at once", async ({ person }) => {
  const [own, lost] = [await person(), await person()]
  const email = await newAccount(own)
  await lost.page.goto("/account/sign-in")
  await signIn(lost.page, email)
  await lost.page.waitForURL("/")
  const board = await beginPrivateBoard(lost.page)
  await own.page.goto("/account")
  await expectAccessible(own.page)
  await own.page.getByRole("button", { name: /^Sign out: / }).click()
  await expect(own.page.getByText("One device is signed out.").first()).toBeVisible()
  await expect(lost.page.locator("html")).not.toHaveAttribute("data-sync", "saved")
  await lost.page.goto("/account")
  await expect(lost.page.getByRole("heading", { name: "Sign in" })).toBeVisible()
  await openBoard(own.page, board)
})

test("somebody takes their data along and deletes the account for good", async ({ person }) => {
  const { page, context } = await person()
  const email = await newAccount({ page, context })
  const board = await beginPrivateBoard(page)
  await page.goto("/account")
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download your data" }).click(),
  ])
  expect(download.suggestedFilename()).toBe("nabla-data.json")
  await page.getByRole("button", { name: "Delete the account" }).click()
  await expect(page.getByText("The board that you own is deleted, for everybody who uses it.")).toBeVisible()
  const forGood = page.getByRole("button", { name: "Delete for good" })
  await expect(forGood).toBeDisabled()
  await page.getByLabel("To confirm, type your e-mail address").fill(email)
  await page.getByLabel("Your password").fill("something else")
  await forGood.click()
  await expect(page.getByText("This is not your password.")).toBeVisible()
  await page.getByLabel("Your password").fill(PASSWORD)
  await forGood.click()
  await page.waitForURL("/")
  await page.goto(board)
  await expect(page.getByRole("heading", { name: "There is no board at this address" })).toBeVisible()
})

test("a student without an account goes on at a second device by a code, which works once", async ({
  person,
}) => {
  const laptop = await person()
  const phone = await person({ viewport: { width: 375, height: 740 }, hasTouch: true })
  const board = await beginPrivateBoard(laptop.page)
  await laptop.page.getByRole("button", { name: "Only you are here" }).click()
  const [beside] = await Promise.all([
    laptop.context.waitForEvent("page"),
    laptop.page.getByRole("link", { name: "Go on with another device" }).click(),
  ])
  const picture = beside.getByRole("img", { name: "QR code of the link for the other device" })
  // A press on a page that has only just come may be before its program runs: a person presses again.
  await expect(async () => {
    if (!(await picture.isVisible())) await beside.getByRole("button", { name: "Show a code" }).click()
    await expect(picture).toBeVisible({ timeout: 3_000 })
  }).toPass({ timeout: 20_000 })
  await expectAccessible(beside)
  const code = (await beside.locator("[data-device-code]").textContent()) ?? ""
  await phone.page.goto(`/account/device#${code.replace("-", "")}`)
  await expect(phone.page.getByRole("textbox", { name: "Code" })).toHaveValue(code)
  await phone.page.getByRole("button", { name: "Next" }).click()
  await expect(phone.page.getByText("You go on in this browser as")).toBeVisible()
  await expectAccessible(phone.page)
  await phone.page.getByRole("button", { name: "Go on", exact: true }).click()
  await phone.page.waitForURL(board)
  await openBoard(phone.page, board)
  const third = await person({ locale: "ja-JP" })
  await third.page.goto("/join")
  await third.page.getByRole("link", { name: "別の端末ですでに参加している" }).click()
  // The page before has a field for a code as well.
  await third.page.waitForURL(/\/account\/device/)
  await third.page.getByRole("textbox", { name: "コード" }).fill(code.toLowerCase())
  await third.page.getByRole("button", { name: "次へ" }).click()
  await expect(third.page.getByText("コードが間違っているか、使用済みか")).toBeVisible()
  await expect(third.page.getByRole("textbox", { name: "コード" })).toHaveValue(code)
})

test("what somebody types before the page runs is not lost", async ({ person }) => {
  const { page } = await person()
  const programs: (() => void)[] = []
  let isHeld = true
  await page.route("**/_next/**/*.js", async (route) => {
    if (isHeld) await new Promise<void>((resolve) => programs.push(resolve))
    await route.continue()
  })
  await page.goto("/account/sign-in", { waitUntil: "commit" })
  const [address, password] = [
    page.getByLabel("E-mail address"),
    page.getByLabel("Password", { exact: true }),
  ]
  await address.fill("mio@example.org")
  await password.fill("not this one, surely")
  const signIn = page.getByRole("button", { name: "Sign in", exact: true })
  await expect(signIn).toBeDisabled()
  isHeld = false
  for (const go of programs) go()
  await expect(signIn).toBeEnabled()
  await expect(address).toHaveValue("mio@example.org")
  await expect(password).toHaveValue("not this one, surely")
})
