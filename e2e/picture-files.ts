import { crc32, deflateSync } from "node:zlib"
import type { Page } from "@playwright/test"

/** A PNG of one colour. */
export function png(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([30, 110, 190]))])
  const rows = Buffer.concat(Array.from({ length: height }, () => row))
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    start,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

interface DroppedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Buffer
}

/** Drops files on the canvas, or pastes them. */
export async function give(
  page: Page,
  how: "drop" | "paste",
  ...files: readonly DroppedFile[]
): Promise<void> {
  const data = files.map(({ name, type, bytes }) => ({ name, type, base64: bytes.toString("base64") }))
  await page.evaluate(
    ([list, event]) => {
      const transfer = new DataTransfer()
      for (const { name, type, base64 } of list) {
        const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
        transfer.items.add(new File([bytes], name, { type }))
      }
      const canvas = document.getElementById("board-canvas")
      const common = { bubbles: true, cancelable: true }
      canvas?.dispatchEvent(
        event === "drop"
          ? new DragEvent("drop", { ...common, dataTransfer: transfer, clientX: 500, clientY: 400 })
          : new ClipboardEvent("paste", { ...common, clipboardData: transfer }),
      )
    },
    [data, how] as const,
  )
}

/** A small photo. */
export const photo: DroppedFile = { name: "photo.png", type: "image/png", bytes: png(600, 400) }
