import type { Page } from "@playwright/test"
import { beginBoard, openBoard, pasteFunction, untilPeople, untilSaved } from "./board-page"
import { expect, test } from "./fixtures"

interface Spot {
  readonly x: number
  readonly y: number
}

/** Draws with the mouse through some places. */
async function draw(page: Page, ...[first, ...rest]: readonly Spot[]): Promise<void> {
  await page.mouse.move(first?.x ?? 0, first?.y ?? 0)
  await page.mouse.down()
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 8 })
  await page.mouse.up()
}

/** How many pixels of ink are on the screen inside a square around a place: of lines that are finished, and of those in work. */
const inkAt = (page: Page, { x, y }: Spot, reach = 6): Promise<number> =>
  page.evaluate(
    ([cx, cy, r]) => {
      let painted = 0
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".board-ink canvas")) {
        const box = canvas.getBoundingClientRect()
        const [sx, sy] = [canvas.width / box.width, canvas.height / box.height]
        const context = canvas.getContext("2d")
        const [left, top] = [(cx - r - box.left) * sx, (cy - r - box.top) * sy]
        const data = context?.getImageData(left, top, Math.ceil(2 * r * sx), Math.ceil(2 * r * sy)).data ?? []
        for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 40) painted += 1
      }
      return painted
    },
    [x, y, reach] as const,
  )

const seesInk = (page: Page, at: Spot) => expect.poll(() => inkAt(page, at)).toBeGreaterThan(10)
const seesNone = (page: Page, at: Spot) => expect.poll(() => inkAt(page, at)).toBe(0)

test("what one person draws the other sees growing, and undo takes back one's own line only", async ({
  person,
}) => {
  const teacher = await person()
  const student = await person({ locale: "ja-JP" })
  const url = await beginBoard(teacher.page)
  await openBoard(student.page, url)
  await untilPeople(teacher.page, 2)

  await teacher.page.keyboard.press("p")
  await expect(teacher.page.getByRole("toolbar", { name: "Ink" })).toBeVisible()
  await teacher.page.mouse.move(300, 300)
  await teacher.page.mouse.down()
  await teacher.page.mouse.move(500, 300, { steps: 12 })
  // The hand is still down.
  await seesInk(student.page, { x: 400, y: 300 })
  await teacher.page.mouse.up()

  await student.page.getByRole("button", { name: "ペン", exact: true }).first().click()
  await student.page.getByRole("radio", { name: "赤" }).check({ force: true })
  await draw(student.page, { x: 300, y: 400 }, { x: 500, y: 400 })
  await seesInk(teacher.page, { x: 400, y: 400 })

  await teacher.page.keyboard.press("Control+z")
  for (const { page } of [teacher, student]) {
    await seesNone(page, { x: 400, y: 300 })
    await seesInk(page, { x: 400, y: 400 })
  }
  await teacher.page.keyboard.press("Control+Shift+z")
  await seesInk(student.page, { x: 400, y: 300 })

  // The eraser takes whole lines, whoever drew them.
  await teacher.page.keyboard.press("e")
  await draw(teacher.page, { x: 450, y: 350 }, { x: 450, y: 450 })
  await seesNone(student.page, { x: 400, y: 400 })
  await seesInk(student.page, { x: 400, y: 300 })
  await untilSaved(teacher.page)
  await student.page.reload()
  await untilSaved(student.page)
  await seesInk(student.page, { x: 400, y: 300 })
})

test("a line can be selected, dragged, moved by keys and deleted, over cards as well", async ({ person }) => {
  const { page } = await person()
  await beginBoard(page)
  await pasteFunction(page, "x^2")
  await expect(page.locator("[data-card-id]")).toHaveCount(1)
  await page.keyboard.press("Escape")
  await page.keyboard.press("p")
  await draw(page, { x: 200, y: 560 }, { x: 400, y: 560 })
  await page.keyboard.press("v")
  await draw(page, { x: 300, y: 560 }, { x: 300, y: 500 })
  await seesInk(page, { x: 250, y: 500 })
  await seesNone(page, { x: 250, y: 560 })
  await page.keyboard.press("Shift+ArrowDown")
  await page.keyboard.press("Shift+ArrowDown")
  await seesInk(page, { x: 250, y: 520 })
  await page.keyboard.press("Delete")
  await seesNone(page, { x: 250, y: 520 })
  await expect(page.locator("[data-card-id]")).toHaveCount(1)
  await page.keyboard.press("Control+z")
  await seesInk(page, { x: 250, y: 520 })
})

test("ink that is selected with a card moves with it, goes with its frame, and comes along to another board", async ({
  person,
}) => {
  const { page } = await person()
  await beginBoard(page)
  await page.keyboard.press("f")
  await page.locator("[data-typing] textarea").fill("Page")
  for (let time = 0; time < 2; time += 1) await page.keyboard.press("Escape")
  const frame = page.locator('[data-card-kind="frame"]')
  const box = await frame.boundingBox()
  if (box === null) throw new Error("no frame")
  const at = { x: box.x + 100, y: box.y + 150 }
  await page.keyboard.press("p")
  await draw(page, at, { x: at.x + 100, y: at.y })
  await page.keyboard.press("v")
  const title = { x: box.x + box.width / 2, y: box.y + 14 }
  await page.keyboard.down("Control")
  await draw(page, title, { x: title.x + 40, y: title.y + 30 })
  await page.keyboard.up("Control")
  await seesInk(page, { x: at.x + 90, y: at.y + 30 })
  await seesNone(page, { x: at.x + 20, y: at.y })
  await page.keyboard.press("Shift+ArrowDown")
  await seesInk(page, { x: at.x + 90, y: at.y + 40 })

  await page.keyboard.press("ControlOrMeta+a")
  await draw(page, { x: title.x + 40, y: title.y + 40 }, { x: title.x, y: title.y })
  await seesInk(page, { x: at.x + 50, y: at.y })
  await page.keyboard.press("ControlOrMeta+c")
  await untilSaved(page)
  await beginBoard(page)
  await page.keyboard.press("ControlOrMeta+v")
  await expect(frame).toHaveCount(1)
  const there = await frame.boundingBox()
  if (there === null) throw new Error("no frame")
  await seesInk(page, { x: there.x + 150, y: there.y + 150 })
  await page.keyboard.press("ControlOrMeta+z")
  await expect(frame).toHaveCount(0)
  await seesNone(page, { x: there.x + 150, y: there.y + 150 })
})

test("with Shift the pen draws straight, and the laser pointer leaves nothing behind", async ({ person }) => {
  const teacher = await person()
  const student = await person()
  const url = await beginBoard(teacher.page)
  await openBoard(student.page, url)
  await untilPeople(teacher.page, 2)
  await teacher.page.keyboard.press("p")
  await teacher.page.keyboard.down("Shift")
  await draw(teacher.page, { x: 300, y: 300 }, { x: 400, y: 500 }, { x: 600, y: 305 })
  await teacher.page.keyboard.up("Shift")
  await seesInk(student.page, { x: 450, y: 300 })
  await seesNone(student.page, { x: 400, y: 480 })

  await teacher.page.keyboard.press("k")
  await teacher.page.mouse.move(300, 600)
  await teacher.page.mouse.down()
  await teacher.page.mouse.move(500, 600, { steps: 10 })
  await seesInk(student.page, { x: 500, y: 600 })
  await teacher.page.mouse.up()
  await seesNone(student.page, { x: 500, y: 600 })
})

test("once a pen was seen a finger moves the board, and a resting palm does nothing", async ({ person }) => {
  const { page } = await person({ hasTouch: true })
  await beginBoard(page)
  await page.keyboard.press("p")
  const hand = await page.context().newCDPSession(page)
  const pen = (type: "mousePressed" | "mouseMoved" | "mouseReleased", at: Spot, force = 0.8) =>
    hand.send("Input.dispatchMouseEvent", {
      type,
      ...at,
      button: type === "mouseMoved" ? "none" : "left",
      buttons: type === "mouseReleased" ? 0 : 1,
      clickCount: 1,
      pointerType: "pen",
      force,
    })
  const finger = async (from: Spot, to: Spot) => {
    await hand.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] })
    for (let step = 1; step <= 10; step += 1) {
      const x = from.x + ((to.x - from.x) * step) / 10
      const y = from.y + ((to.y - from.y) * step) / 10
      await hand.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [{ x, y }] })
      await page.waitForTimeout(16)
    }
    await hand.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] })
  }
  // Before a pen was seen a finger draws.
  await finger({ x: 300, y: 250 }, { x: 500, y: 250 })
  await seesInk(page, { x: 400, y: 250 })
  await pen("mousePressed", { x: 300, y: 350 }, 0.3)
  for (let x = 320; x <= 500; x += 20) await pen("mouseMoved", { x, y: 350 }, x / 500)
  // The palm comes down while the pen draws.
  await finger({ x: 700, y: 500 }, { x: 760, y: 560 })
  await pen("mouseReleased", { x: 500, y: 350 }, 0)
  await seesInk(page, { x: 400, y: 350 })
  await seesInk(page, { x: 400, y: 250 })
  await page.waitForTimeout(700)
  await finger({ x: 700, y: 400 }, { x: 700, y: 520 })
  await seesInk(page, { x: 400, y: 470 })
  await seesNone(page, { x: 700, y: 460 })
  // The sign of it leads back to fingers that draw.
  const sign = page.getByRole("button", { name: /^Pen mode/ })
  await sign.tap()
  await expect(sign).toBeHidden()
  await finger({ x: 600, y: 400 }, { x: 800, y: 400 })
  await seesInk(page, { x: 700, y: 400 })
})
