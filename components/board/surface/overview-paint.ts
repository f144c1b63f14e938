import { connectorBend, connectorEnds } from "@/lib/board/connector-path"
import type { Camera } from "./camera"
import { type Connector, lookOf } from "./connectors"
import { intersects, type Rect } from "./rect"

/** The colours of the overview, as the page has them at the moment. */
export interface OverviewColours {
  readonly sheet: string
  readonly line: string
  readonly ink: string
  readonly muted: string
  readonly accent: string
  readonly accentSoft: string
  readonly faint: string
}

/** A card as the overview shows it. */
export interface OverviewCard {
  readonly rect: Rect
  readonly name: string
  readonly signature: string
  readonly tone: string
  /** What a card with a picture shows; null for all others. */
  readonly picture: HTMLImageElement | null
  readonly isSelected: boolean
  /** The colour of a person who has it selected, or null. */
  readonly heldBy: string | null
}

/** Everything that one frame of the overview shows. */
export interface OverviewScene {
  readonly camera: Camera
  /** The part of the board that is on the screen. */
  readonly visible: Rect
  readonly cards: Iterable<OverviewCard>
  readonly connectors: Iterable<readonly [from: Rect, to: Rect, connector: Connector]>
  readonly colours: OverviewColours
  readonly fontFamily: string
}

/** Names are left out where they would be smaller than this, in screen pixels. */
const LEAST_TEXT = 7
/** The size of a name in board units, and its limits on the screen. */
const TEXT = { name: 76, signature: 46, most: 26 } as const
/** The title of a frame: at most as high as the band that cards leave free, in board units; and on the screen. */
const TITLE = { most: 40, onScreen: 12 } as const

/** Paints the zoomed-out board: blocks with name and signature, lines between them. The context is in screen pixels. */
export function paintOverview(context: CanvasRenderingContext2D, scene: OverviewScene): void {
  const { camera, visible, colours } = scene
  context.save()
  context.translate(camera.x, camera.y)
  context.scale(camera.zoom, camera.zoom)
  context.lineWidth = 1.25 / camera.zoom
  context.strokeStyle = colours.faint
  context.beginPath()
  for (const ends of scene.connectors) traceConnector(context, ...ends)
  context.stroke()
  for (const card of scene.cards) if (intersects(card.rect, visible)) paintCard(context, card, scene)
  context.restore()
}

function traceConnector(context: CanvasRenderingContext2D, from: Rect, to: Rect, connector: Connector): void {
  const { shape, sides } = lookOf(connector)
  const ends = connectorEnds(from, to, sides)
  const [c1, c2] = connectorBend(ends, shape)
  context.moveTo(ends.from.x, ends.from.y)
  context.bezierCurveTo(c1.x, c1.y, c2.x, c2.y, ends.to.x, ends.to.y)
}

function paintCard(context: CanvasRenderingContext2D, card: OverviewCard, scene: OverviewScene): void {
  const { camera, colours } = scene
  const { x, y, width, height } = card.rect
  const pixel = 1 / camera.zoom
  if (card.tone === "connector") {
    // Its line is drawn already; the words stand on it.
    paintWords(context, card, scene)
    return
  }
  context.fillStyle = card.tone === "derivative" ? colours.accentSoft : colours.sheet
  context.fillRect(x, y, width, height)
  if (card.picture !== null) paintPicture(context, card.picture, card.rect)
  context.strokeStyle = card.isSelected ? colours.accent : (card.heldBy ?? colours.line)
  context.lineWidth = (card.isSelected || card.heldBy ? 2 : 1) * pixel
  context.strokeRect(x, y, width, height)
  if (card.picture === null) paintWords(context, card, scene)
}

/** A picture whole in the middle of its card. */
function paintPicture(context: CanvasRenderingContext2D, image: HTMLImageElement, rect: Rect): void {
  const scale = Math.min(rect.width / image.naturalWidth, rect.height / image.naturalHeight)
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale]
  const [x, y] = [rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2]
  context.drawImage(image, x, y, width, height)
}

function paintWords(context: CanvasRenderingContext2D, card: OverviewCard, scene: OverviewScene): void {
  const { camera, colours, fontFamily } = scene
  if (card.tone === "frame") {
    paintTitle(context, card, scene)
    return
  }
  const { x, y, width, height } = card.rect
  const nameSize = Math.min(TEXT.name, TEXT.most / camera.zoom, height * 0.42)
  if (nameSize * camera.zoom < LEAST_TEXT) return
  const room = width * 0.88
  const signatureSize = Math.min(TEXT.signature, nameSize * 0.68)
  const hasBoth = card.name !== "" && card.signature !== "" && signatureSize * camera.zoom >= LEAST_TEXT
  context.textAlign = "center"
  context.textBaseline = "middle"
  const middle = y + height / 2
  const name = card.name || card.signature
  context.fillStyle = colours.ink
  context.font = `500 ${nameSize}px ${fontFamily}`
  context.fillText(
    fitted(context, name, room),
    x + width / 2,
    hasBoth ? middle - signatureSize * 0.62 : middle,
    room,
  )
  if (!hasBoth) return
  context.fillStyle = colours.muted
  context.font = `${signatureSize}px ${fontFamily}`
  context.fillText(fitted(context, card.signature, room), x + width / 2, middle + nameSize * 0.55, room)
}

/** The title of a frame stands at its top, above what stands on it. */
function paintTitle(
  context: CanvasRenderingContext2D,
  { rect, ...card }: OverviewCard,
  scene: OverviewScene,
) {
  const size = Math.min(TITLE.most, TITLE.onScreen / scene.camera.zoom)
  if (size * scene.camera.zoom < LEAST_TEXT) return
  const room = rect.width - size
  context.textAlign = "left"
  context.textBaseline = "top"
  context.fillStyle = scene.colours.ink
  context.font = `600 ${size}px ${scene.fontFamily}`
  context.fillText(
    fitted(context, card.name || card.signature, room),
    rect.x + size / 2,
    rect.y + size / 5,
    room,
  )
}

/** As much of some words as has room, a little narrower where that is enough. */
function fitted(context: CanvasRenderingContext2D, words: string, room: number): string {
  const share = (room * 1.2) / context.measureText(words).width
  const letters = [...words]
  return share >= 1
    ? words
    : `${letters
        .slice(0, Math.floor(letters.length * share) - 1)
        .join("")
        .trimEnd()}…`
}

/** The rectangles at both ends of each connector that is still there. */
export function* connectorRects(
  connectors: Iterable<Connector>,
  rectOf: (id: string) => Rect | undefined,
): Generator<readonly [Rect, Rect, Connector]> {
  for (const connector of connectors) {
    const [a, b] = [rectOf(connector.from), rectOf(connector.to)]
    if (a && b) yield [a, b, connector]
  }
}
