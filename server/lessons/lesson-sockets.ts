import type { IncomingMessage } from "node:http"
import type { Duplex } from "node:stream"
import { type WebSocket, WebSocketServer } from "ws"
import type { People, PersonSession } from "@/lib/access/people"
import type { Person } from "@/lib/access/person"
import { isSameOrigin } from "@/lib/access/same-origin"
import type { Lessons } from "@/lib/lessons/lessons"
import { CLOSE, type CloseReason } from "@/lib/sync/close-codes"
import { closeEnded } from "../close-ended"
import type { ReportFault } from "../sync/report-fault"
import { headersOf, pathOf } from "../upgrade-request"

interface Options {
  readonly people: Pick<People, "session" | "lastingSessions">
  readonly lessons: Lessons
  readonly publicUrl: string | null
  readonly reportFault: ReportFault
}

const PATH = /^\/live\/([A-Za-z0-9-]{1,64})$/

/** Changes that come close together go out as one. */
const TICK_MS = 80
/** A page that has heard nothing for this long asks itself whether the line is dead. */
const BEAT_MS = 15_000
/** A page that leaves so much unread is cut off, and comes back to the present state. */
const MOST_UNREAD = 1024 * 1024
const PAGES_PER_PERSON = 12

/**
 * What happens in a lesson, told to its pages on `/live/<lessonId>`: after each change the whole state that the page may see, as JSON. Nothing is
 * taken in here: what people do comes as calls of their own, which are checked one by one.
 */
export class LessonSockets {
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false })
  readonly #pages = new Map<string, number>()
  readonly #sessions = new Map<WebSocket, PersonSession>()
  #stopping = false

  constructor(readonly options: Options) {}

  /** Whether an upgrade request is for this server. */
  takes(request: IncomingMessage): boolean {
    return pathOf(request).startsWith("/live/")
  }

  /** Answers an upgrade request; a refusal arrives as a close code. Never throws. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    const ignore = () => socket.destroy()
    socket.on("error", ignore)
    const admission = await this.#admit(request)
    socket.off("error", ignore)
    if (socket.destroyed) return
    this.#sockets.handleUpgrade(request, socket, head, (client) => {
      client.on("error", () => client.terminate())
      if ("code" in admission) client.close(admission.code, admission.reason)
      else void this.#attend(client, admission)
    })
  }

  /** Lets the pages of somebody who is under another id from now on come back as who they are. */
  personMoved(formerId: string) {
    for (const [client, { person }] of this.#sessions)
      if (person.id === formerId) client.close(CLOSE.restarting.code, CLOSE.restarting.reason)
  }

  /** Closes the pages whose session does not last any more. Never rejects. */
  async sessionsEnded() {
    const { people, reportFault } = this.options
    const pages = [...this.#sessions].map(([client, { id }]) => ({
      sessionId: id,
      close: ({ code, reason }: CloseReason) => client.close(code, reason),
    }))
    await closeEnded(pages, people, reportFault)
  }

  /** Closes all pages, so that they come back later. */
  close() {
    this.#stopping = true
    for (const client of this.#sockets.clients) client.close(CLOSE.restarting.code, CLOSE.restarting.reason)
    this.#sockets.close()
  }

  async #admit(request: IncomingMessage): Promise<CloseReason | Seen> {
    if (this.#stopping) return CLOSE.restarting
    try {
      const headers = headersOf(request)
      if (!isSameOrigin(headers, this.options.publicUrl)) return CLOSE.noRight
      const session = await this.options.people.session(headers)
      if (!session) return CLOSE.noSession
      const { person } = session
      if ((this.#pages.get(person.id) ?? 0) >= PAGES_PER_PERSON) return CLOSE.restarting
      const id = PATH.exec(pathOf(request))?.[1]
      const lesson = id === undefined ? null : await this.options.lessons.live.find(id)
      if (!lesson) return CLOSE.noSuchBoard
      const asProjector = (request.url ?? "").endsWith("?as=projector")
      const view = await this.options.lessons.viewFor(lesson, person.id, asProjector)
      return view === null ? CLOSE.noRight : { session, lessonId: lesson.id, asProjector }
    } catch (error) {
      this.options.reportFault("A lesson could not be opened", error)
      return CLOSE.storageUnavailable
    }
  }

  async #attend(client: WebSocket, { session, lessonId, asProjector }: Seen) {
    const { person } = session
    this.#count(person, 1)
    this.#sessions.set(client, session)
    let timer: NodeJS.Timeout | null = null
    let last = ""
    const send = async () => {
      timer = null
      const state = await this.#stateFor(lessonId, person, asProjector)
      if (client.readyState !== client.OPEN || state === last) return
      if (client.bufferedAmount > MOST_UNREAD) return client.terminate()
      last = state
      client.send(`{"now":${Date.now()},"view":${state}}`)
    }
    const soon = () => {
      timer ??= setTimeout(() => {
        send().catch((error: unknown) => this.options.reportFault("A lesson could not be told", error))
      }, TICK_MS)
    }
    const beat = setInterval(() => client.readyState === client.OPEN && client.send("{}"), BEAT_MS)
    beat.unref()
    let leave = () => {}
    client.on("close", () => {
      this.#sessions.delete(client)
      clearInterval(beat)
      if (timer) clearTimeout(timer)
      this.#count(person, -1)
      leave()
    })
    try {
      await send()
      // A projector is nobody: its teacher is here by other pages.
      leave = await this.options.lessons.live.attend(lessonId, asProjector ? null : person.id, soon)
      if (client.readyState !== client.OPEN) leave()
      soon()
    } catch (error) {
      this.options.reportFault("A lesson could not be told", error)
      client.close(CLOSE.storageUnavailable.code, CLOSE.storageUnavailable.reason)
    }
  }

  async #stateFor(lessonId: string, person: Person, asProjector: boolean): Promise<string> {
    const lesson = await this.options.lessons.live.find(lessonId)
    if (lesson === null) return "null"
    return JSON.stringify(await this.options.lessons.viewFor(lesson, person.id, asProjector))
  }

  #count(person: Person, by: number) {
    const pages = (this.#pages.get(person.id) ?? 0) + by
    if (pages > 0) this.#pages.set(person.id, pages)
    else this.#pages.delete(person.id)
  }
}

interface Seen {
  readonly session: PersonSession
  readonly lessonId: string
  readonly asProjector: boolean
}
