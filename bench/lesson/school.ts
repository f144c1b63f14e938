import { WebSocket } from "ws"
import type * as Y from "yjs"
import { ClassPeer } from "./class-peer"

/** A server on which a class works: ours, or the reference. */
export interface School {
  /** Lets a student in and gives the page on the board of all. */
  enter(student: number): Promise<ClassPeer>
  /** Makes the groups and leaves each with a board of its own. */
  makeGroups(count: number): Promise<void>
  /** The group of a student, from 0. */
  groupOf(student: number): number
  /** The page of a student on the board of their group. */
  openGroup(student: number, doc: Y.Doc | null): Promise<ClassPeer>
  close(): void
}

/** Where our server is and what the class was given to come in. */
export interface OurAddress {
  readonly url: string
  readonly code: string
  readonly lessonId: string
  readonly teacher: string
}

/** A class on our server: each with a session, a seat, the lesson's own line and a board's socket that asks for acknowledgements and rights. */
export function ourSchool({ url, code, lessonId, teacher }: OurAddress): School {
  const cookies = new Map<number, string>()
  const lines: WebSocket[] = []
  const groups = new Map<number, string>()
  const boards: string[] = []
  const live = url.replace("http", "ws")
  const post = async (path: string, body: unknown, cookie = "") => {
    const headers = { "content-type": "application/json", origin: url, ...(cookie && { cookie }) }
    const answer = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }
  const board = (id: string, student: number, doc: Y.Doc | null) =>
    new ClassPeer(
      `${live}/sync/${id}?ack=1&rights=1`,
      { cookie: cookies.get(student) ?? "", origin: url },
      doc,
    )
  const listen = (student: number) => {
    const headers = { cookie: cookies.get(student) ?? "", origin: url }
    const line = new WebSocket(`${live}/live/${lessonId}`, { headers })
    line.on("message", (text) => {
      const group = JSON.parse(String(text)).view?.group
      if (group) groups.set(student, group.boardId)
    })
    lines.push(line)
  }
  return {
    async enter(student) {
      const answer = await post("/api/join", { code, name: `Student ${student}` })
      cookies.set(student, answer.headers.getSetCookie()[0]?.split(";")[0] ?? "")
      const { boardId } = await answer.json()
      listen(student)
      return board(boardId, student, null).open()
    },
    async makeGroups(count) {
      const made = await (
        await post(`/api/lessons/${lessonId}/groups`, { count, deals: true }, teacher)
      ).json()
      for (const { boardId } of made.groups) boards.push(boardId)
      const deadline = Date.now() + 20_000
      while (groups.size < cookies.size) {
        if (Date.now() > deadline)
          throw new Error(`${cookies.size - groups.size} did not hear of their group`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
    },
    groupOf: (student) => boards.indexOf(groups.get(student) ?? ""),
    openGroup: (student, doc) => board(groups.get(student) ?? "", student, doc).open(),
    close: () => {
      for (const line of lines) line.terminate()
    },
  }
}

/** The same class on the reference server, which knows neither sessions nor lessons: only the boards' sockets. */
export function referenceSchool(
  url: string,
  document: Uint8Array,
  makeOffer: (peer: ClassPeer) => void,
): School {
  let groups = 0
  const board = (name: string, doc: Y.Doc | null) => new ClassPeer(`${url}/${name}`, {}, doc).open()
  const begin = async (name: string) => {
    const peer = await board(name, null)
    makeOffer(peer)
    // What it holds is asked for anew until it is all there: it acknowledges nothing.
    for (;;) {
      const reader = await board(name, null)
      reader.close()
      if ((reader.state?.length ?? 0) >= document.length) break
    }
    peer.close()
  }
  return {
    async enter(student) {
      if (student === 0) await begin("class")
      return board("class", null)
    },
    async makeGroups(count) {
      groups = count
      for (let group = 0; group < count; group++) await begin(`group-${group}`)
    },
    groupOf: (student) => student % groups,
    openGroup: (student, doc) => board(`group-${student % groups}`, doc),
    close: () => undefined,
  }
}
