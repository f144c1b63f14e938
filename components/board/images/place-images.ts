import { placeCards } from "@/lib/board/write-cards"
import type { Picture } from "@/lib/cards/image-card"
import type { Bilingual } from "@/lib/engine/answer"
import type { BoardSession } from "../session/board-session"
import { FULL } from "../session/card-actions"
import { takenRoom } from "../session/taken-room"
import { cornerAround, freePlace } from "../surface/placement"
import { type Point, type Rect, union } from "../surface/rect"
import type { PreparedImage } from "./prepare-image"

/** Pictures that are placed at once; the longer side of each on the board, and the space between them. */
const MOST = 20
const LONGEST = 480
const GAP = 40

const TOO_MANY: Bilingual = {
  en: `More than ${MOST} pictures at once: the first ${MOST} were placed.`,
  ja: `一度に置ける画像は ${MOST} 枚までです。最初の ${MOST} 枚を置きました。`,
}

/** Makes pictures ready; it comes when the first one does, and before the network can go. */
export const loadImagePreparation = () => import("./prepare-image")

/**
 * Places files as pictures, side by side around a point or where there is room in the middle of the screen, as one change, and sends them
 * to the server. What cannot be placed is told with the reason.
 */
export async function placeImages(
  board: BoardSession,
  files: readonly Blob[],
  at: Point | null,
): Promise<void> {
  if (files.length > MOST) board.tell(TOO_MANY)
  const { prepareImage, ImageRefused } = await loadImagePreparation()
  const images: PreparedImage[] = []
  // One after the other: a decoded photo takes a hundred megabytes.
  for (const file of files.slice(0, MOST)) {
    try {
      images.push(await prepareImage(file))
    } catch (problem) {
      if (!(problem instanceof ImageRefused)) throw problem
      board.tell(problem.words)
    }
  }
  if (images.length > 0) place(board, images, at)
}

function place(board: BoardSession, images: readonly PreparedImage[], at: Point | null): void {
  const sizes = images.map(({ picture }) => sizeOf(picture))
  const width = sizes.reduce((sum, size) => sum + size.width + GAP, -GAP)
  const height = Math.max(...sizes.map((size) => size.height))
  const corner = cornerAround(at ?? board.surface.centre(), { width, height })
  const from = at === null ? freePlace({ ...corner, width, height }, takenRoom(board)) : corner
  let { x } = from
  const cards = images.map(({ picture }, i) => {
    const size = sizes[i] ?? { width: 0, height: 0 }
    const card = { kind: "image", at: { x, y: from.y }, size, values: { picture: { ...picture } } }
    x += size.width + GAP
    return card
  })
  board.undo.separate()
  const ids = placeCards(board.doc, cards)
  board.undo.separate()
  if (ids === null) {
    board.tell(FULL)
    return
  }
  for (const { picture, bytes } of images) board.images.add(picture.hash, bytes)
  board.view.select(ids)
  const count = ids.length
  board.say({
    en: count === 1 ? "Picture placed." : `${count} pictures placed.`,
    ja: `${count}枚の画像を置きました。`,
  })
  const around = union(cards.map((card): Rect => ({ ...card.at, ...card.size })))
  if (around !== null && at === null) board.surface.reveal(around)
}

/** How large a picture comes to the board: as large as it is on a fine screen, within bounds. */
function sizeOf({ width, height }: Picture): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST / Math.max(width, height))
  return { width: Math.max(48, width * scale), height: Math.max(48, height * scale) }
}

/** Lets a person choose files and places them. */
export function chooseImages(board: BoardSession): void {
  const input = document.createElement("input")
  input.type = "file"
  input.accept = "image/*"
  input.multiple = true
  input.addEventListener("change", () => void placeImages(board, [...(input.files ?? [])], null))
  input.click()
}

/** The files among these that say that they are pictures. */
export const imageFiles = (files: Iterable<File>): readonly File[] =>
  [...files].filter((file) => file.type.startsWith("image/"))
