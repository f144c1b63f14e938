import type { ImageRow, ImageStore } from "../db/image-store"
import { type CheckedImage, checkImage, type ImageRefusal } from "./check-image"
import { IMAGE_LIMITS, type ImageType, isImageHash, isImageType } from "./formats"

/** A picture with its bytes. */
export interface BoardImage {
  readonly hash: string
  readonly mediaType: ImageType
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Why a board does not take a picture: something about its bytes, or the board holds as much as it may. */
type BoardImageRefusal = ImageRefusal | "images-full"

/** The pictures of boards. */
export interface BoardImages {
  /** Takes a picture for a board. The same bytes again are no second picture. */
  accept(boardId: string, userId: string, bytes: Uint8Array): Promise<CheckedImage | BoardImageRefusal>
  /** A picture of this board; null for one that it does not hold. */
  read(boardId: string, hash: string): Promise<BoardImage | null>
  /** Lets a board show pictures of another one, all or those named; those that it does not hold are passed over. False where they would be too many. */
  share(from: string, to: string, userId: string, hashes?: readonly string[]): Promise<boolean>
  /** Deletes what no board holds any more. */
  sweep(): Promise<void>
}

const imageOf = ({ mediaType, ...row }: ImageRow): BoardImage | null =>
  isImageType(mediaType) ? { ...row, mediaType } : null

/** Pictures in a store; the same checks for every way in. */
export function createBoardImages(store: ImageStore): BoardImages {
  const hasRoom = async (boardId: string, images: number, bytes: number): Promise<boolean> => {
    const held = await store.heldBy(boardId)
    return held.images + images <= IMAGE_LIMITS.boardImages && held.bytes + bytes <= IMAGE_LIMITS.boardBytes
  }
  return {
    async accept(boardId, userId, bytes) {
      const checked = await checkImage(bytes)
      if (typeof checked === "string") return checked
      if (await store.holds(boardId, checked.hash)) return checked
      if (!(await hasRoom(boardId, 1, bytes.length))) return "images-full"
      await store.put(boardId, userId, { ...checked, bytes: new Uint8Array(bytes) })
      return checked
    },
    async read(boardId, hash) {
      const row = isImageHash(hash) ? await store.read(boardId, hash) : null
      return row && imageOf(row)
    },
    async share(from, to, userId, hashes) {
      const held = new Set((await store.listed(to)).map(({ hash }) => hash))
      const wanted = (await store.listed(from, hashes)).filter(({ hash }) => !held.has(hash))
      const bytes = wanted.reduce((sum, { size }) => sum + size, 0)
      if (!(await hasRoom(to, wanted.length, bytes))) return false
      await store.link(
        to,
        userId,
        wanted.map(({ hash }) => hash),
      )
      return true
    },
    sweep: () => store.sweep(),
  }
}
