import { expect } from "vitest"
import { startTestServer, type TestServer, type Visitor } from "@/server/testing/test-server"
import { POST as startLesson } from "../boards/[id]/lesson/route"
import { POST as join } from "../join/route"
import { POST as act } from "./[id]/actions/route"
import { GET as look } from "./[id]/route"

let address = 0

/** A request as a browser of its own address would send it. */
export function request(
  method: string,
  cookie: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  return new Request("http://nabla.test/api", {
    method,
    headers: {
      host: "nabla.test",
      "accept-language": "en",
      "x-nabla-peer": `10.0.0.${address}`,
      ...(cookie && { cookie }),
      ...headers,
    },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  })
}

/** From now on requests come from another address. */
export const moveAway = (): void => {
  address++
}

/** The parameters of a route under an id, with more of them where the address has more. */
export const on = <More extends Record<string, string>>(id: string, more?: More) => ({
  params: Promise.resolve({ id, ...(more as More) }),
})

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(";")[0] ?? ""

/** Joins as somebody of a name, with a new browser unless a cookie is given. */
export async function joinAs(code: string, name: string, cookie = "") {
  const response = await join(request("POST", cookie, { code, name }))
  return { response, cookie: cookie || cookieOf(response), body: await response.clone().json() }
}

/** A server with somebody who teaches on it. */
export async function startSchool() {
  const server = await startTestServer()
  const teacher = await server.newVisitor()
  await server.services.people.rename(teacher.person, "Emmy Noether")
  return { server, teacher }
}

/** A lesson on a new private board. */
export async function newLesson(server: TestServer, teacher: Visitor) {
  moveAway()
  const board = await server.newBoard(teacher)
  await server.services.boards.settle(board, { linkRole: "none" })
  const started = await startLesson(request("POST", teacher.cookie), on(board))
  expect(started.status).toBe(201)
  const { id, code, url } = await started.json()
  return {
    board,
    id,
    code,
    url,
    doIn: (cookie: string, action: string, input: unknown) =>
      act(request("POST", cookie, { action, input }), on(id)),
    viewOf: async (cookie: string) => (await (await look(request("GET", cookie), on(id))).json()).view,
  }
}

/** Holds an answer to be a refusal of this status and code. */
export async function expectFailure(response: Response, status: number, code: string) {
  expect([response.status, (await response.clone().json()).error.code]).toEqual([status, code])
}
