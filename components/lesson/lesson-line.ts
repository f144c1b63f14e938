import type { LessonView } from "@/lib/lessons/views"
import { CLOSE, type CloseName, closeNameOf } from "@/lib/sync/close-codes"

/** What a page knows of a lesson at the moment. */
export interface LessonNews {
  /** Null until the first news. */
  readonly view: LessonView | null
  /** The server's clock less this page's, in milliseconds. */
  readonly clockAhead: number
  readonly phase: "connecting" | "open" | "waiting" | "refused"
  /** Why the server will not tell this page anything. */
  readonly refused: CloseName | null
}

/** A page's line to a lesson. It comes back by itself after it broke. */
export interface LessonLine {
  getNews(): LessonNews
  subscribe(listener: () => void): () => void
  close(): void
}

const START: LessonNews = { view: null, clockAhead: 0, phase: "connecting", refused: null }
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 8_000
/** The server says something every 15 seconds. */
const SILENCE_MS = 40_000

/** Opens a line to a lesson, as the person of this browser or as a projector. */
export function openLessonLine(lessonId: string, { asProjector = false } = {}): LessonLine {
  const scheme = window.location.protocol === "https:" ? "wss" : "ws"
  const address = `${scheme}://${window.location.host}/live/${lessonId}${asProjector ? "?as=projector" : ""}`
  const listeners = new Set<() => void>()
  let news = START
  let socket: WebSocket | null = null
  let retry: ReturnType<typeof setTimeout> | undefined
  let silence: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS
  let isOver = false

  const change = (part: Partial<LessonNews>) => {
    news = { ...news, ...part }
    for (const listener of [...listeners]) listener()
  }
  const hear = (text: string) => {
    clearTimeout(silence)
    silence = setTimeout(() => socket?.close(), SILENCE_MS)
    const message = JSON.parse(text) as { now?: number; view?: LessonView } // the server's own words
    if (message.view === undefined || message.now === undefined) return
    wait = FIRST_WAIT_MS
    change({ view: message.view, clockAhead: message.now - Date.now(), phase: "open" })
  }
  const open = () => {
    const own = new WebSocket(address)
    socket = own
    own.addEventListener("message", ({ data }) => hear(String(data)))
    own.addEventListener("close", ({ code, reason }) => {
      clearTimeout(silence)
      if (isOver || socket !== own) return
      const name = closeNameOf(code, reason)
      if (name !== null && CLOSE[name].forGood) return change({ phase: "refused", refused: name })
      change({ phase: "waiting" })
      // Spread out, so that a class does not come back in one instant.
      retry = setTimeout(open, wait * (0.7 + Math.random() * 0.6))
      wait = Math.min(LONGEST_WAIT_MS, wait * 2)
    })
  }
  const atOnce = () => {
    if (news.phase !== "waiting") return
    clearTimeout(retry)
    open()
  }
  window.addEventListener("online", atOnce)
  open()
  return {
    getNews: () => news,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      isOver = true
      clearTimeout(retry)
      clearTimeout(silence)
      window.removeEventListener("online", atOnce)
      socket?.close()
      listeners.clear()
    },
  }
}
