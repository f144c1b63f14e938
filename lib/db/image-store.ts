import type { Queries } from "./open-database"

/** A stored picture. */
export interface ImageRow {
  readonly hash: string
  readonly mediaType: string
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** The bytes of pictures, each once, and which boards hold them. */
export interface ImageStore {
  /** How many pictures a board holds, and their bytes. */
  heldBy(boardId: string): Promise<{ readonly images: number; readonly bytes: number }>
  holds(boardId: string, hash: string): Promise<boolean>
  read(boardId: string, hash: string): Promise<ImageRow | null>
  put(boardId: string, userId: string, image: ImageRow): Promise<void>
  /** Those of these pictures (all where none are named) that a board holds. */
  listed(
    boardId: string,
    hashes?: readonly string[],
  ): Promise<readonly { readonly hash: string; readonly size: number }[]>
  /** Lets a board hold pictures that are stored already. */
  link(boardId: string, userId: string, hashes: readonly string[]): Promise<void>
  /** Deletes the bytes of the pictures that no board holds any more. */
  sweep(): Promise<void>
}

/** Pictures in the database. */
export function createImageStore(queries: Queries): ImageStore {
  return {
    async heldBy(boardId) {
      const { _count, _sum } = await queries.image.aggregate({
        where: { boards: { some: { boardId } } },
        _count: true,
        _sum: { size: true },
      })
      return { images: _count, bytes: _sum.size ?? 0 }
    },
    async holds(boardId, hash) {
      return (await queries.boardImage.count({ where: { boardId, hash } })) > 0
    },
    async read(boardId, hash) {
      const row = await queries.boardImage.findUnique({
        where: { boardId_hash: { boardId, hash } },
        include: { image: true },
      })
      if (row === null) return null
      const { mediaType, width, height, bytes } = row.image
      return { hash, mediaType, width, height, bytes: new Uint8Array(bytes) }
    },
    async put(boardId, userId, { bytes, ...image }) {
      const { hash } = image
      // One transaction: a sweep never sees the bytes without a board that holds them.
      await queries.$transaction([
        queries.image.upsert({
          where: { hash },
          create: { ...image, size: bytes.length, bytes },
          update: {},
        }),
        queries.boardImage.upsert({
          where: { boardId_hash: { boardId, hash } },
          create: { boardId, hash, userId },
          update: {},
        }),
      ])
    },
    async listed(boardId, hashes) {
      const where = hashes === undefined ? { boardId } : { boardId, hash: { in: [...hashes] } }
      const rows = await queries.boardImage.findMany({
        where,
        select: { hash: true, image: { select: { size: true } } },
      })
      return rows.map(({ hash, image }) => ({ hash, size: image.size }))
    },
    async link(boardId, userId, hashes) {
      await queries.$transaction(
        hashes.map((hash) =>
          queries.boardImage.upsert({
            where: { boardId_hash: { boardId, hash } },
            create: { boardId, hash, userId },
            update: {},
          }),
        ),
      )
    },
    async sweep() {
      await queries.image.deleteMany({ where: { boards: { none: {} } } })
    },
  }
}
