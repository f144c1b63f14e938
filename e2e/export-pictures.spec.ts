import { execFileSync } from "node:child_process"
import { createHash } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { keysAfter } from "../lib/board/order"
import { FORMAT } from "../lib/board/schema"
import { CARD_KINDS, lookOf } from "../lib/cards"
import type { CardContent, CardKind } from "../lib/cards/define"
import { lessonBoard } from "../lib/templates/lay-out"
import { LESSONS } from "../lib/templates/lessons"
import { untilSaved } from "./board-page"
import { filed, KINDS, SPOKEN_OF } from "./card-samples"
import {
  type Area,
  colourAt,
  distance,
  groundOf,
  inkOf,
  inset,
  type Raster,
  readRaster,
} from "./compare-pictures"
import { expect, type Person, test } from "./fixtures"
import { boxesOf, WHOLE_LESSON } from "./lesson-boxes"
import { png } from "./picture-files"

/** The room around the cards of an exported page. */
const MARGIN = 40

type FiledCard = ReturnType<typeof filed>

const PICTURE_FILE = png(640, 480)
const PICTURE = {
  hash: createHash("sha256").update(PICTURE_FILE).digest("hex"),
  mediaType: "image/png",
  width: 640,
  height: 480,
}

/** A sample whose picture, if it shows one, the server has. */
const withPicture = ({ texts, values }: CardContent): CardContent =>
  "picture" in values ? { texts, values: { ...values, picture: PICTURE } } : { texts, values }

/** A board with the samples of one kind of card in rows of three. */
function samplesOf(kind: CardKind): readonly FiledCard[] {
  const functions = Object.entries(SPOKEN_OF).map(([id, body], at) =>
    filed(id, CARD_KINDS.function, { texts: { body }, values: {} }, at * 700, 0),
  )
  const pitch = Math.max(700, kind.defaultSize.width + 120)
  const samples = kind.samples
    .filter((sample) => kind.connects?.(sample).length !== 0)
    .map((sample, at) =>
      filed(`${kind.kind}${at}`, kind, withPicture(sample), (at % 3) * pitch, 500 + Math.floor(at / 3) * 900),
    )
  return [...functions, ...samples]
}

/** Brings cards in as a board that everybody may look at, and gives its id. */
async function bringIn(page: Page, cards: readonly FiledCard[]): Promise<string> {
  const orders = keysAfter(null, cards.length)
  const data = {
    format: "nabla-board",
    version: FORMAT,
    title: "Pictures",
    cards: cards.map((card, at) => ({ ...card, order: orders[at] })),
  }
  const answer = await page.request.post("/api/boards/import", { data })
  expect(answer.status()).toBe(201)
  const { id } = await answer.json()
  if (cards.some(({ kind }) => kind === CARD_KINDS.image.kind)) {
    const sent = await page.request.post(`/api/boards/${id}/images`, { data: PICTURE_FILE })
    expect(sent.status()).toBe(201)
  }
  return id
}

interface Seen {
  readonly raster: Raster
  /** Where on the picture the corner of the board's first page is. */
  readonly boxes: ReadonlyMap<string, Area>
  /** The formulas that stand on lines of their own, by the cards that hold them. */
  readonly formulas: ReadonlyMap<string, Area>
}

/** What somebody who may only look sees of a board, at its own size. */
async function look(reader: Person, id: string, count: number): Promise<Seen> {
  const { page } = reader
  await page.goto(`/b/${id}`)
  await untilSaved(page)
  await boxesOf(page, count)
  await page.keyboard.press("ControlOrMeta+0")
  // The board has come to rest when two pictures are the same.
  let before: Buffer = Buffer.alloc(0)
  await expect
    .poll(
      async () => {
        const now = await page.screenshot()
        const isStill = now.equals(before)
        before = now
        return isStill
      },
      { timeout: 20_000 },
    )
    .toBe(true)
  const areas = (selector: string) =>
    page.locator(selector).evaluateAll((elements) =>
      elements.map((element): [string, Area] => {
        const { x, y, width, height } = element.getBoundingClientRect()
        const id = element.closest("[data-card-id]")?.getAttribute("data-card-id") ?? ""
        return [id, { x, y, width, height }]
      }),
    )
  const formulas = await areas("[data-card-id] [data-tex][data-display]")
  return {
    raster: await readRaster(before),
    boxes: new Map(await areas("[data-card-id]")),
    formulas: new Map(formulas.reverse()),
  }
}

/** The first page of a board in each format of which one sees pixels, a pixel for each unit of the board. */
async function pictures(page: Page, id: string, formats: readonly string[]): Promise<Record<string, Raster>> {
  const take = async (query: string) => (await page.request.get(`/api/boards/${id}/export?${query}`)).body()
  const folder = mkdtempSync(join(tmpdir(), "nabla-pictures-"))
  try {
    writeFileSync(join(folder, "board.pdf"), await take("format=pdf"))
    execFileSync("pdftoppm", ["-r", "96", "-png", "-singlefile", "board.pdf", "page"], { cwd: folder })
    const pdf = await readRaster(readFileSync(join(folder, "page.png")))
    const found: Record<string, Raster> = { pdf }
    if (formats.includes("svg")) found.svg = await readRaster(await take("format=svg"), pdf)
    if (formats.includes("png")) found.png = await readRaster(await take("format=png&scale=1"), pdf)
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Whether a card holds nothing, so that what it says on the screen only asks for more, or that there is no picture. */
const isAsking = ({ kind, texts, values }: FiledCard): boolean =>
  kind === CARD_KINDS.image.kind
    ? values.picture !== PICTURE
    : lookOf(kind) !== "sheet" && Object.values(texts).every((text) => text.trim() === "")

/** Where the ground of a card is to be seen: a frame is covered by other cards below the line of its title. */
const groundIn = ({ kind }: FiledCard, area: Area): Area =>
  lookOf(kind) === "frame" ? { ...area, height: 30 } : area

const isBlank = (pixels: number) => pixels < 12

type Drawn = readonly [raster: Raster, card: Area, ground: ReturnType<typeof groundOf>]

/** The line of a frame's title has the number of the page at its left end, and at its right what the frame is for. */
function endsOfTitle(screen: Drawn, page: Drawn): readonly string[] {
  const pixels = ([raster, { x, y, width }, ground]: Drawn, end: string) =>
    inkOf(raster, { x: end === "left" ? x + 8 : x + width - 128, y: y + 4, width: end === "left" ? 24 : 112, height: 32 }, ground).pixels // biome-ignore format: one area
  return ["left", "right"].flatMap((end) => {
    const [here, there] = [pixels(screen, end), pixels(page, end)]
    return isBlank(here) === isBlank(there)
      ? []
      : [`the ${end} end of its title has ${here} pixels of ink on the screen and ${there} on the page`]
  })
}

/** What is different between a card on the screen and on the page; empty where it is the same card at the same place. */
function differences(card: FiledCard, seen: Seen, drawn: Raster, place: Area): readonly string[] {
  const box = seen.boxes.get(card.id)
  if (!box) return ["it is not on the screen"]
  // Without a picture there is one that says so on the screen, and a sentence on the page.
  if (card.kind === CARD_KINDS.image.kind && isAsking(card)) return []
  const found: string[] = []
  // As much of the card as it has at least: what it says may make it taller, in each place a little differently.
  const [there, here] = [inset({ ...box, height: place.height }, 4), inset(place, 4)]
  const [screen, page] = [groundOf(seen.raster, groundIn(card, there)), groundOf(drawn, groundIn(card, here))]
  // The screen rounds its colours once, the renderers once more.
  if (distance(screen, page) > 4) found.push(`it is ${screen} on the screen and ${page} on the page`)
  const [a, b] = [inkOf(seen.raster, there, screen), inkOf(drawn, here, page)]
  if (!isAsking(card) && isBlank(a.pixels) !== isBlank(b.pixels))
    found.push(`${a.pixels} pixels of ink on the screen and ${b.pixels} on the page`)
  if (!isBlank(a.pixels) && !isBlank(b.pixels)) {
    // Other typefaces have other bearings and other heights; the screen has badges where the page has words.
    if (Math.abs(a.left - b.left) > 6) found.push(`ink begins at ${a.left} on the screen and at ${b.left}`)
    if (Math.abs(a.top - b.top) > 10) found.push(`ink begins ${a.top} down on the screen and ${b.top}`)
  }
  if (lookOf(card.kind) === "frame")
    found.push(...endsOfTitle([seen.raster, box, screen], [drawn, place, page]))
  const formula = seen.formulas.get(card.id)
  if (formula) {
    // Words above a formula are set in another typeface and may take a line less: it may stand so much higher or lower.
    const around = {
      x: formula.x - 28,
      y: formula.y - 14,
      width: formula.width + 56,
      height: formula.height + 28,
    }
    const moved = { ...around, x: around.x - box.x + place.x, y: around.y - box.y + place.y }
    const [inked, printed] = [inkOf(seen.raster, around, screen).pixels, inkOf(drawn, moved, page).pixels]
    // A line of words that comes nearer than on the screen is three times the ink of a short formula.
    if (printed < inked / 2.5 || printed > inked * 4)
      found.push(`its formula has ${inked} pixels of ink on the screen and ${printed} on the page`)
  }
  return found
}

/** Whether the left, upper and right edges of a card stand out from what lies around it where its box says. */
function edges(drawn: Raster, { x, y, width, height }: Area): readonly string[] {
  const across = (name: string, inside: readonly [number, number], outside: readonly [number, number]) =>
    distance(colourAt(drawn, ...inside), colourAt(drawn, ...outside)) > 2 ? [] : [`no ${name} edge`]
  return [
    ...across("left", [x + 4, y + height / 4], [x - 4, y + height / 4]),
    ...across("right", [x + width - 4, y + height - 14], [x + width + 4, y + height - 14]),
    ...across("upper", [x + width / 4, y + 4], [x + width / 4, y - 4]),
  ]
}

function compare(cards: readonly FiledCard[], seen: Seen, drawn: Raster): readonly string[] {
  const standing = cards.filter(({ kind }) => kind !== "connector")
  const left = Math.min(...standing.map(({ x }) => x)) - MARGIN
  const top = Math.min(...standing.map(({ y }) => y)) - MARGIN
  return standing.flatMap((card) => {
    const place = { x: card.x - left, y: card.y - top, width: card.width, height: card.height }
    const isEdged = lookOf(card.kind) === "sheet" || lookOf(card.kind) === "paper"
    return [...differences(card, seen, drawn, place), ...(isEdged ? edges(drawn, place) : [])].map(
      (what) => `${card.id}: ${what}`,
    )
  })
}

test("whoever takes a board away finds every kind of card on the page where the screen shows it, as PDF, SVG and PNG", async ({
  person,
}) => {
  test.setTimeout(600_000)
  const { page } = await person()
  for (const kind of KINDS) {
    const cards = samplesOf(kind)
    const id = await bringIn(page, cards)
    const rights = await page.request.patch(`/api/boards/${id}/rights`, { data: { linkRole: "read" } })
    expect(rights.status()).toBe(200)
    const right = Math.max(...cards.map(({ x, width }) => x + width))
    const bottom = Math.max(...cards.map(({ y, height }) => y + height))
    const reader = await person({ viewport: { width: right + 400, height: bottom + 1000 } })
    const seen = await look(reader, id, cards.filter((card) => card.kind !== "connector").length)
    for (const [format, drawn] of Object.entries(await pictures(page, id, ["svg", "png"])))
      expect([kind.kind, format, compare(cards, seen, drawn)]).toEqual([kind.kind, format, []])
    await reader.context.close()
  }
})

for (const [lesson, language] of [
  [LESSONS[0], "ja"],
  [LESSONS.at(-1), "en"],
] as const)
  test(`a teacher who takes the lesson ${lesson?.id} (${language}) away finds every card on the page where the screen shows it`, async ({
    person,
  }) => {
    test.setTimeout(300_000)
    if (!lesson) throw new Error("there are no lessons")
    const locale = language === "ja" ? "ja-JP" : "en-US"
    const { page } = await person({ locale })
    const answer = await page.request.post("/api/boards", { data: { template: `${lesson.id}.${language}` } })
    expect(answer.status()).toBe(201)
    const { id } = await answer.json()
    await page.request.patch(`/api/boards/${id}/rights`, { data: { linkRole: "read" } })
    const { cards } = lessonBoard(lesson, language)
    const reader = await person({ locale, viewport: WHOLE_LESSON })
    const seen = await look(reader, id, cards.filter(({ kind }) => kind !== "connector").length)
    const { pdf } = await pictures(page, id, [])
    expect(pdf && compare(cards as readonly FiledCard[], seen, pdf)).toEqual([])
  })
