import { createStore, type StoreApi } from "zustand/vanilla"
import { cardParts } from "@/components/cards/card-parts"
import { refusalIn } from "@/components/ui/call-refused"
import type { Language } from "@/lib/language/language"
import type { BoardSession } from "../session/board-session"
import { type Changes, changesBetween } from "./deeds"
import { type DoneBy, doneBy } from "./done-by"
import { momentOf, readMoment } from "./read-moment"
import {
  type ClientNames,
  type Moment,
  readVersion,
  readVersions,
  readWriters,
  type Version,
} from "./version"

/** What led to a version, also by those who did it. */
export interface VersionChanges extends Changes {
  readonly done: readonly DoneBy[]
}

/** What this page knows of the versions of its board. */
interface HistoryState {
  readonly list: "loading" | "failed" | "ready"
  /** The latest first. */
  readonly versions: readonly Version[]
  /** What led to each version from the one before it, by the version's id, as far as it has been asked for. */
  readonly changes: ReadonlyMap<string, VersionChanges | "failed">
}

/** The versions of an open board: listed, read and compared on demand. Nothing of it is written to the board. */
export interface BoardHistory extends StoreApi<HistoryState> {
  /** Reads the list anew; what was read stays in sight meanwhile. */
  load(): Promise<void>
  /** The board as it stood. Rejects when the server cannot be reached or the version is gone. */
  moment(id: string): Promise<Moment>
  /** The board as it stands now. */
  now(): Promise<Moment>
  /** The version before another one; null for the first. */
  before(id: string): Version | null
  /** Finds out what led to a version; the answer comes into the state. Called again after a failure, it tries again. */
  compare(id: string): Promise<void>
  /** Keeps the board as it stands, under a name if it is given one. */
  keep(name: string | null): Promise<void>
  rename(id: string, name: string | null): Promise<void>
  /** Makes a board of its own from a version and gives its id. */
  duplicate(id: string, title: string): Promise<string>
}

/** As many moments as are kept at hand; each holds a whole board. */
const KEPT_MOMENTS = 12

const histories = new WeakMap<BoardSession, Map<Language, BoardHistory>>()

/** The history of an open board in a language; the same one as long as the board is open. */
export function historyOf(board: BoardSession, language: Language): BoardHistory {
  const known = histories.get(board) ?? new Map<Language, BoardHistory>()
  histories.set(board, known)
  const history = known.get(language) ?? createBoardHistory(board, language)
  known.set(language, history)
  return history
}

const EMPTY: Moment = { file: { version: 1, title: "", cards: [] }, names: new Map() }

function createBoardHistory(board: BoardSession, language: Language): BoardHistory {
  const path = `/api/boards/${encodeURIComponent(board.id)}`
  const store = createStore<HistoryState>(() => ({ list: "loading", versions: [], changes: new Map() }))
  const moments = new Map<string, Promise<Moment>>()
  let writers: ClientNames = new Map()

  const moment = (id: string): Promise<Moment> => {
    const known = moments.get(id)
    moments.delete(id)
    const reading = known ?? fetchMoment(`${path}/versions/${encodeURIComponent(id)}`, language)
    moments.set(id, reading)
    reading.catch(() => moments.delete(id))
    const [oldest] = moments.keys()
    if (moments.size > KEPT_MOMENTS && oldest !== undefined) moments.delete(oldest)
    return reading
  }
  const before = (id: string): Version | null => {
    const { versions } = store.getState()
    return versions[versions.findIndex((version) => version.id === id) + 1] ?? null
  }
  const learn = (id: string, changes: VersionChanges | "failed") =>
    store.setState((state) => ({ changes: new Map(state.changes).set(id, changes) }))
  const load = async () => {
    try {
      const answer = await call(`${path}/versions`)
      const versions = readVersions(answer)
      writers = readWriters(answer)
      const known = store.getState()
      // What led to a version depends on the one before it, which may have been dropped.
      const wasBefore = followers(known.versions)
      const isBefore = followers(versions)
      const changes = [...known.changes].filter(([id]) => wasBefore.get(id) === isBefore.get(id))
      store.setState({ list: "ready", versions, changes: new Map(changes) })
    } catch (problem) {
      console.error("The versions of the board could not be listed.", problem)
      store.setState({ list: "failed" })
    }
  }
  let comparing = Promise.resolve()
  return {
    ...store,
    load,
    moment,
    before,
    async now() {
      await cardParts.load()
      return momentOf(board.doc, language)
    },
    compare(id) {
      // One after the other: each reads two whole boards.
      comparing = comparing.then(async () => {
        const known = store.getState().changes.get(id)
        if (known !== undefined && known !== "failed") return
        try {
          const earlier = before(id)
          const [was, is] = [earlier ? await moment(earlier.id) : EMPTY, await moment(id)]
          const changes = changesBetween(was, is)
          learn(id, { ...changes, done: doneBy(changes, was, is, writers) })
        } catch (problem) {
          console.error("Two versions of the board could not be compared.", problem)
          learn(id, "failed")
        }
      })
      return comparing
    },
    async keep(name) {
      if (readVersion(await call(`${path}/versions`, "POST", { name })) === null) {
        throw new Error("the server kept no version")
      }
      await load()
    },
    async rename(id, name) {
      await call(`${path}/versions/${encodeURIComponent(id)}`, "PATCH", { name })
      store.setState((state) => ({
        versions: state.versions.map((version) => (version.id === id ? { ...version, name } : version)),
      }))
    },
    async duplicate(id, title) {
      const answer = await call(`${path}/duplicate`, "POST", { version: id, title })
      const made: unknown = typeof answer === "object" && answer !== null ? Reflect.get(answer, "id") : null
      if (typeof made !== "string") throw new Error("the server made no board")
      return made
    },
  }
}

/** The id of the version before each version. */
const followers = (versions: readonly Version[]): ReadonlyMap<string, string | undefined> =>
  new Map(versions.map(({ id }, place) => [id, versions[place + 1]?.id]))

async function call(path: string, method = "GET", body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method,
    ...(method === "GET" ? { cache: "no-store" } : {}),
    ...(body === undefined
      ? {}
      : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  })
  if (response.ok) return response.json()
  const answer: unknown = await response.json().catch(() => null)
  throw refusalIn(answer) ?? new Error(`${method} ${path} answered ${response.status}`)
}

async function fetchMoment(path: string, language: Language): Promise<Moment> {
  const [response] = await Promise.all([fetch(path), cardParts.load()])
  if (!response.ok) throw new Error(`GET ${path} answered ${response.status}`)
  return readMoment(new Uint8Array(await response.arrayBuffer()), language)
}
