import type { Page } from "@playwright/test"
import { beginBoard, openBoard, untilPeople, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"
import { give, photo, png } from "./picture-files"

const pictures = (page: Page) => page.locator('[data-card-kind="image"]')

/** Waits until the picture of a card is on the screen, and says how wide its bytes are. */
const widthOf = (page: Page, at = 0) =>
  expect.poll(() =>
    pictures(page)
      .nth(at)
      .locator("img")
      .evaluate((img: HTMLImageElement) => img.naturalWidth),
  )

test("a picture that a teacher drops is seen by the students, kept, described, and taken back by undo", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person({ locale: "ja-JP" })
  const url = await beginBoard(teacher.page)
  await openBoard(student.page, url)
  await untilPeople(teacher.page, 2)

  await give(teacher.page, "drop", photo)
  for (const { page } of [teacher, student]) {
    await expect(pictures(page)).toHaveCount(1)
    await widthOf(page).toBe(600)
  }
  await expect(student.page.getByRole("group", { name: "説明のない画像" })).toBeVisible()

  await teacher.page.getByRole("button", { name: "Describe the picture" }).click()
  await teacher.page.keyboard.type("A parabola")
  await teacher.page.keyboard.press("Escape")
  await expect(student.page.getByRole("group", { name: "画像: A parabola" })).toBeVisible()

  await untilSaved(teacher.page)
  await student.page.reload()
  await widthOf(student.page).toBe(600)

  await teacher.page.keyboard.press("Escape")
  while ((await pictures(teacher.page).count()) > 0) await teacher.page.keyboard.press("Control+z")
  await expect(pictures(student.page)).toHaveCount(0)
  await teacher.page.keyboard.press("Control+Shift+z")
  await widthOf(student.page).toBe(600)
})

test("a picture keeps its proportions however it is resized", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  await give(page, "paste", photo)
  await widthOf(page).toBe(600)
  const card = pictures(page).first()
  const ratio = async () => {
    const box = await card.boundingBox()
    return Math.round(((box?.width ?? 0) / (box?.height ?? 1)) * 20) / 20
  }
  expect(await ratio()).toBe(1.5)
  const before = (await card.boundingBox())?.width ?? 0
  const corner = await page.locator('[data-handle="se"]').boundingBox()
  if (corner === null) throw new Error("no handle")
  await page.mouse.move(corner.x + corner.width / 2, corner.y + corner.height / 2)
  await page.mouse.down()
  await page.mouse.move(corner.x + 130, corner.y + 15, { steps: 6 })
  await page.mouse.up()
  await expect.poll(async () => (await card.boundingBox())?.width ?? 0).toBeGreaterThan(before + 60)
  expect(await ratio()).toBe(1.5)
  await page.keyboard.press("Shift+Alt+ArrowDown")
  expect(await ratio()).toBe(1.5)
})

test("what is no picture is refused with a sentence, and a drawing comes without its scripts", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await give(page, "drop", { name: "board.json", type: "application/json", bytes: Buffer.from("{}") })
  // A document is looked at as one, and refused where it is none.
  const panel = page.getByRole("dialog", { name: "Import" })
  await expect(panel.getByText("This is JSON, but not an exported board.")).toBeVisible()
  await panel.getByRole("button", { name: "Close" }).click()
  await expect(panel).toBeHidden()
  await give(page, "drop", { name: "tune.mp3", type: "audio/mpeg", bytes: Buffer.from("ID3") })
  await expect(page.getByText(/^Pictures, LaTeX/).first()).toBeVisible()
  await give(page, "drop", {
    name: "fake.png",
    type: "image/png",
    bytes: Buffer.from("<script>alert(1)</script>"),
  })
  await expect(page.getByText("This is no picture that the browser can read.").first()).toBeVisible()
  await expect(pictures(page)).toHaveCount(0)

  const script = "<script>window.ran = true; fetch('/api/session', { method: 'POST' })</script>"
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60" onload="window.ran = true">${script}<rect width="90" height="60" fill="teal"/></svg>`
  await give(page, "drop", { name: "drawing.svg", type: "image/svg+xml", bytes: Buffer.from(svg) })
  await widthOf(page).toBe(180)
  const type = await pictures(page)
    .locator("img")
    .evaluate(async (img: HTMLImageElement) => {
      const answer = await fetch(img.src)
      return (await answer.blob()).type
    })
  expect(type).toBe("image/png")
  expect(await page.evaluate(() => "ran" in window)).toBe(false)
})

test("a big photo is made smaller before it is sent", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  const sent = page.waitForRequest(
    (request) => request.url().endsWith("/images") && request.method() === "POST",
  )
  await give(page, "drop", { name: "big.png", type: "image/png", bytes: png(5000, 3000) })
  await widthOf(page).toBe(2400)
  expect((await sent).postDataBuffer()?.length ?? 0).toBeLessThan(3 * 1024 * 1024)
})

test("a picture placed without a network waits on the device, and arrives when the network is back", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person()
  const url = await beginBoard(teacher.page)
  await openBoard(student.page, url)
  await give(teacher.page, "drop", photo)
  await widthOf(student.page).toBe(600)

  await teacher.context.setOffline(true)
  await give(teacher.page, "drop", { ...photo, bytes: png(320, 200) })
  await expect(teacher.page.getByText("Kept on this device until the connection is back.")).toBeVisible()
  await widthOf(teacher.page, 1).toBe(320)
  await teacher.context.setOffline(false)
  await expect(teacher.page.getByText("Kept on this device until the connection is back.")).toHaveCount(0)
  await widthOf(student.page, 1).toBe(320)
})

test("cards with pictures are pasted onto another board, with their pictures", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  await give(page, "drop", photo)
  await widthOf(page).toBe(600)
  await untilSaved(page)
  await page.locator("#board-canvas").focus()
  await page.keyboard.press("Control+a")
  await page.keyboard.press("Control+c")
  await beginBoard(page)
  await page.keyboard.press("Control+v")
  await widthOf(page).toBe(600)
})

test("somebody drops a picture and a document together: the picture is placed and the document is opened", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  const chapter = Buffer.from("\\section{Gradients} We look at \\[ f(x) = x^2 \\]")
  await give(page, "drop", photo, { name: "chapter.tex", type: "text/plain", bytes: chapter })
  await expect(page.locator('[data-card-kind="image"]')).toHaveCount(1)
  await expect(page.getByRole("dialog").getByText("2 cards will be made")).toBeVisible()
})
