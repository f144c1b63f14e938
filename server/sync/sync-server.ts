import type { IncomingMessage } from "node:http"
import type { Duplex } from "node:stream"
import { WebSocketServer } from "ws"
import * as Y from "yjs"
import type { BoardDocuments } from "@/lib/access/board-documents"
import type { People, PersonSession } from "@/lib/access/people"
import type { Person } from "@/lib/access/person"
import { roleOn, type Standing } from "@/lib/access/rights"
import { isSameOrigin } from "@/lib/access/same-origin"
import type { BoardLog } from "@/lib/db/board-log"
import type { BoardMembers } from "@/lib/db/board-members"
import type { BoardVersions, VersionRecord } from "@/lib/db/board-versions"
import type { Boards } from "@/lib/db/boards"
import { CLOSE, type CloseReason } from "@/lib/sync/close-codes"
import { closeEnded } from "../close-ended"
import { headersOf, pathOf } from "../upgrade-request"
import { Connection } from "./connection"
import { LIMITS, type Limits } from "./limits"
import { clientRows } from "./live-document"
import { LiveRight } from "./live-right"
import { movePerson, type Successor } from "./move-person"
import type { ReportFault } from "./report-fault"
import type { Room } from "./room"
import { Rooms } from "./rooms"
import { bytesOf, SyncSocket } from "./sync-socket"

/** What the sync server needs of the rest of the process. */
export interface SyncOptions {
  readonly people: Pick<People, "session" | "lastingSessions">
  readonly boards: Pick<Boards, "find" | "standing" | "remove" | "visit">
  readonly members: Pick<BoardMembers, "list">
  readonly log: BoardLog
  readonly versions: BoardVersions
  readonly publicUrl: string | null
  readonly reportFault: ReportFault
  readonly limits?: Partial<Limits>
  /** The names that a person has on a board: first the one by which they are seen there. */
  readonly namesOn?: (boardId: string, person: Person) => Promise<readonly [string, ...string[]]>
  /** Hears that edits of a board have been stored, up to the one of a number. */
  readonly stored?: (boardId: string, head: number) => void
}

type Admission =
  | {
      readonly ok: true
      readonly room: Room
      readonly session: PersonSession
      readonly names: readonly string[]
      readonly standing: Standing
      /** How much had been settled in this process when the standing was looked up. */
      readonly settled: number
    }
  | { readonly ok: false; readonly reason: CloseReason }

const PATH = /^\/sync\/([A-Za-z0-9_-]{1,64})$/

/** Boards over WebSocket on `/sync/<boardId>`, in the y-websocket protocol. */
export class SyncServer implements BoardDocuments {
  readonly #limits: Limits
  readonly #rooms: Rooms
  readonly #sockets: WebSocketServer
  readonly #connectionsOf = new Map<string, number>()
  readonly #settling = new Map<string, Promise<void>>()
  /** How often rights were settled anew or sessions ended. */
  #settled = 0
  #pendingUpgrades = 0
  #stopping = false

  constructor(readonly options: SyncOptions) {
    this.#limits = { ...LIMITS, ...options.limits }
    this.#rooms = new Rooms(options.log, options.versions, this.#limits, options.reportFault, options.stored)
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: this.#limits.frameBytes,
      perMessageDeflate: false,
      WebSocket: SyncSocket,
    })
  }

  /** Whether an upgrade request is for this server. */
  takes(request: IncomingMessage): boolean {
    return pathOf(request).startsWith("/sync/")
  }

  /**
   * Answers an upgrade request. Session, board and right are looked up and the room is loaded before the handshake, so that a
   * stranger's frames are not even read; a refusal still arrives as a close code. Never throws.
   */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    // Until ws takes it over nobody else listens, and an error without a listener ends the process.
    const ignore = () => socket.destroy()
    socket.on("error", ignore)
    const admission = await this.#admit(request)
    socket.off("error", ignore)
    if (socket.destroyed) return
    this.#sockets.handleUpgrade(request, socket, head, (client) => {
      client.on("error", () => client.terminate())
      if (admission.ok) this.#attach(client, request, admission)
      else client.close(admission.reason.code, admission.reason.reason)
    })
  }

  async read(boardId: string): Promise<Uint8Array | null> {
    if (!(await this.options.boards.find(boardId))) return null
    return (await this.#rooms.enter(boardId)).encode()
  }

  async begin(boardId: string, ownerId: string, document: Uint8Array) {
    const bytes = new Uint8Array(document)
    // Under an id that is nobody's somebody else could go on writing, and so make what stands there their own.
    const clients = [...Y.decodeStateVector(Y.encodeStateVectorFromUpdate(bytes)).keys()]
    await this.options.log.append(
      [{ boardId, seq: 1, bytes, userId: ownerId }],
      clientRows(boardId, ownerId, clients),
    )
  }

  async edit(
    boardId: string,
    personId: string,
    change: (document: Uint8Array) => Uint8Array | null,
  ): Promise<void> {
    await (await this.#rooms.enter(boardId)).edit(personId, change)
  }

  async keepVersion(boardId: string, name: string | null): Promise<VersionRecord | null> {
    if (!(await this.options.boards.find(boardId))) return null
    return (await this.#rooms.enter(boardId)).keepVersion(name)
  }

  async discard(boardId: string) {
    await this.#rooms.discard(boardId, CLOSE.noSuchBoard)
    await this.options.boards.remove(boardId)
    // Somebody may have come in between.
    await this.#rooms.discard(boardId, CLOSE.noSuchBoard)
  }

  renamed(person: Person, boards: ReadonlyMap<string, string> | null = null) {
    for (const room of this.#rooms.live()) {
      const name = boards?.get(room.boardId)
      for (const connection of room.connections) {
        if (connection.person.id !== person.id) continue
        connection.person = name === undefined ? person : { ...person, name }
        room.document.signers.knows(person.id, [connection.person.name, person.name])
        room.refreshPresence(connection)
      }
    }
  }

  /** What a guest did on live boards is a successor's from now on, and so are the guest's sockets. Resolves when what was being stored is. */
  async personMoved(guestId: string, successor: Successor) {
    const moved = [...this.#rooms.live()].filter((room) => movePerson(room, guestId, successor))
    await this.#rooms.idle()
    for (const room of moved) await this.rightsChanged(room.boardId)
  }

  /** Closes the sockets whose session does not last any more. Never rejects. */
  async sessionsEnded() {
    this.#settled++
    await closeEnded(
      [...this.#rooms.live()].flatMap((room) => [...room.connections]),
      this.options.people,
      this.options.reportFault,
    )
  }

  async rightsChanged(boardId: string, personId?: string) {
    this.#settled++
    // One after the other, so that what was read first is not applied last.
    const before = this.#settling.get(boardId) ?? Promise.resolve()
    const run = before.then(() => this.#settleRights(boardId, personId))
    this.#settling.set(boardId, run)
    await run
    if (this.#settling.get(boardId) === run) this.#settling.delete(boardId)
  }

  /** Stores what waits and closes all sockets, so that clients come back later. */
  async close() {
    this.#stopping = true
    await this.#rooms.close()
    this.#sockets.close()
  }

  /** Reads anew what is settled for a board; where that cannot be read nobody is left with a right that may be gone. Never rejects. */
  async #settleRights(boardId: string, only?: string) {
    const room = await this.#rooms.find(boardId)
    const isMeant = ({ person }: Connection) => only === undefined || person.id === only
    if (!room || ![...room.connections].some(isMeant)) return
    try {
      const [board, members] = await Promise.all([
        this.options.boards.find(boardId),
        this.options.members.list(boardId),
      ])
      if (!board) return
      const memberships = new Map(members.map((member) => [member.userId, member]))
      for (const connection of [...room.connections].filter(isMeant)) {
        const personId = connection.person.id
        connection.right.settle({ board, membership: memberships.get(personId) ?? null, personId })
        room.refreshRight(connection)
      }
    } catch (error) {
      this.options.reportFault(`The rights of board ${boardId} could not be read`, error)
      room.close(CLOSE.storageUnavailable)
    }
  }

  async #admit(request: IncomingMessage): Promise<Admission> {
    if (this.#stopping || this.#pendingUpgrades >= this.#limits.pendingUpgrades)
      return refuse(CLOSE.restarting)
    this.#pendingUpgrades++
    try {
      return await this.#lookUp(request)
    } catch (error) {
      this.options.reportFault("A board could not be opened", error)
      return refuse(CLOSE.storageUnavailable)
    } finally {
      this.#pendingUpgrades--
    }
  }

  async #lookUp(request: IncomingMessage): Promise<Admission> {
    const headers = headersOf(request)
    if (!isSameOrigin(headers, this.options.publicUrl)) return refuse(CLOSE.noRight)
    const session = await this.options.people.session(headers)
    if (!session) return refuse(CLOSE.noSession)
    const { person } = session
    const id = PATH.exec(pathOf(request))?.[1]
    const settled = this.#settled
    const standing = id === undefined ? null : await this.options.boards.standing(id, person.id)
    if (!standing) return refuse(CLOSE.noSuchBoard)
    const theirs = { ...standing, personId: person.id }
    if (!roleOn(theirs)) return refuse(CLOSE.noRight)
    if (this.#isFull(person)) return refuse(CLOSE.restarting)
    const { id: boardId } = standing.board
    const names = (await this.options.namesOn?.(boardId, person)) ?? ([person.name] as const)
    const room = await this.#rooms.enter(boardId)
    return {
      ok: true,
      room,
      session: { id: session.id, person: { ...person, name: names[0] } },
      names,
      standing: theirs,
      settled,
    }
  }

  #isFull(person: Person): boolean {
    return (this.#connectionsOf.get(person.id) ?? 0) >= this.#limits.connectionsPerPerson
  }

  #attach(socket: SyncSocket, request: IncomingMessage, admission: Extract<Admission, { ok: true }>) {
    const { room, session, names, standing, settled } = admission
    const { person } = session
    const { connectionsPerBoard, connectionsPerPersonAndBoard } = this.#limits
    const isTooFull =
      room.connections.size >= connectionsPerBoard ||
      this.#isFull(person) ||
      [...room.connections].filter((other) => other.person.id === person.id).length >=
        connectionsPerPersonAndBoard
    if (this.#stopping || room.state !== "live" || isTooFull) {
      socket.close(CLOSE.restarting.code, CLOSE.restarting.reason)
      return
    }
    const { searchParams } = new URL(request.url ?? "/", "http://localhost")
    const isTold = searchParams.get("rights") === "1"
    const right = new LiveRight(standing, isTold, this.#limits.rightGraceMs)
    const connection = new Connection(socket, session, right, searchParams.get("ack") === "1", this.#limits)
    this.#count(person, 1)
    socket.on("message", (data) => room.receive(connection, bytesOf(data)))
    socket.on("close", () => {
      this.#count(person, -1)
      room.leave(connection)
    })
    room.document.signers.knows(person.id, names)
    room.join(connection)
    const { boards, people, reportFault } = this.options
    if (settled !== this.#settled)
      void Promise.all([
        this.rightsChanged(room.boardId, person.id),
        closeEnded([connection], people, reportFault),
      ])
    boards.visit(room.boardId, person.id).catch((error: unknown) => {
      reportFault(`A visit of board ${room.boardId} could not be stored`, error)
    })
  }

  #count(person: Person, change: number) {
    const count = (this.#connectionsOf.get(person.id) ?? 0) + change
    if (count > 0) this.#connectionsOf.set(person.id, count)
    else this.#connectionsOf.delete(person.id)
  }
}

function refuse(reason: CloseReason): Admission {
  return { ok: false, reason }
}
