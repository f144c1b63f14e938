import type { CardImages, ImageUpload } from "@/components/cards/card-images"
import type { KeptUploads } from "./kept-uploads"
import type { Sent } from "./send-image"

/** The pictures of a board on this page: where they are found, and what is on its way to the server. */
export interface ImageUploads extends CardImages {
  /** Sends a picture, and again until the server has it or refuses it for good. */
  add(hash: string, bytes: Blob): void
  dispose(): void
}

/** What uploads need from their surroundings. */
export interface UploadSurroundings {
  readonly boardId: string
  readonly kept: KeptUploads
  send(bytes: Blob, onProgress: (share: number) => void): Promise<Sent>
  /** Where the page's `online` is heard. */
  readonly page: Pick<EventTarget, "addEventListener" | "removeEventListener">
}

/** The waits between attempts. */
const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 60_000

interface Entry {
  readonly bytes: Blob
  readonly url: string
  upload: ImageUpload | null
  wait: number
  timer: ReturnType<typeof setTimeout> | undefined
}

/** Uploads of one board; what an earlier page left behind is taken up again. */
export function createImageUploads({ boardId, kept, send, page }: UploadSurroundings): ImageUploads {
  const entries = new Map<string, Entry>()
  const listeners = new Set<() => void>()
  let isDisposed = false

  const change = (entry: Entry, upload: ImageUpload | null) => {
    entry.upload = upload
    for (const listener of [...listeners]) listener()
  }
  const attempt = async (hash: string, entry: Entry): Promise<void> => {
    clearTimeout(entry.timer)
    change(entry, { phase: "sending", progress: 0, reason: null })
    const result = await send(entry.bytes, (progress) => {
      if (entry.upload?.phase === "sending") change(entry, { phase: "sending", progress, reason: null })
    })
    if (isDisposed) return
    if (result.sent === "failed") {
      change(entry, { phase: "waiting", progress: 0, reason: null })
      entry.timer = setTimeout(() => void attempt(hash, entry), entry.wait)
      entry.wait = Math.min(LONGEST_WAIT_MS, entry.wait * 2)
      return
    }
    void kept.drop(hash)
    change(entry, result.sent === "stored" ? null : { phase: "refused", progress: 0, reason: result.reason })
  }
  const add = (hash: string, bytes: Blob) => {
    if (entries.has(hash) || isDisposed) return
    const url = URL.createObjectURL(bytes)
    const entry: Entry = { bytes, url, upload: null, wait: FIRST_WAIT_MS, timer: undefined }
    entries.set(hash, entry)
    void kept.keep(hash, bytes)
    void attempt(hash, entry)
  }
  const goOn = () => {
    for (const [hash, entry] of entries) {
      if (entry.upload?.phase !== "waiting") continue
      entry.wait = FIRST_WAIT_MS
      void attempt(hash, entry)
    }
  }

  page.addEventListener("online", goOn)
  void kept.all().then((left) => {
    for (const { hash, bytes } of left) add(hash, bytes)
  })
  return {
    add,
    urlOf: (hash) =>
      entries.get(hash)?.url ??
      `/api/boards/${encodeURIComponent(boardId)}/images/${encodeURIComponent(hash)}`,
    uploadOf: (hash) => entries.get(hash)?.upload ?? null,
    retry(hash) {
      const entry = entries.get(hash)
      if (entry !== undefined && entry.upload !== null && entry.upload.phase !== "sending")
        void attempt(hash, entry)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose() {
      isDisposed = true
      page.removeEventListener("online", goOn)
      for (const { url, timer } of entries.values()) {
        clearTimeout(timer)
        URL.revokeObjectURL(url)
      }
      entries.clear()
      listeners.clear()
    },
  }
}
