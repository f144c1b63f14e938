import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Person } from "@/lib/access/person"
import { type Services, services } from "@/lib/services"
import { readSettings, type Settings } from "../settings"
import { type Pages, startServer } from "../start-server"
import type { Limits } from "../sync/limits"

/** The HTTP side where only the sync server is tried: everything is answered 404. */
export const noPages: Pages = {
  handle: (_request, response) => void response.writeHead(404).end(),
  upgrade: (_request, socket) => socket.destroy(),
  close: async () => {},
}

/** Somebody with a session. */
export interface Visitor {
  readonly person: Person
  readonly cookie: string
}

/** A whole server on a port of its own, with a database file of its own. */
export interface TestServer {
  readonly settings: Settings
  readonly services: Services
  /** Where boards are served, without the board's id. */
  readonly syncUrl: string
  newVisitor(): Promise<Visitor>
  /** A board on which everybody may write who has its link. */
  newBoard(owner: Visitor): Promise<string>
  stop(): Promise<void>
  /** Stops and deletes the data. */
  remove(): Promise<void>
}

/**
 * Starts a server in this process. `dataFolder` takes over the data of one that was stopped. With TEST_DATABASE_URL in the
 * environment it runs on that database instead of a file of its own. `environment` sets more.
 */
export async function startTestServer(
  limits: Partial<Limits> = {},
  dataFolder?: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const folder = dataFolder ?? mkdtempSync(join(tmpdir(), "nabla-test-"))
  const settings = readSettings({
    NODE_ENV: "test",
    DATA_DIR: folder,
    PORT: "0",
    DATABASE_URL: process.env.TEST_DATABASE_URL,
    ...environment,
  })
  const server = await startServer(settings, async () => noPages, limits)
  const provided = services()
  return {
    settings,
    services: provided,
    syncUrl: `${server.url.replace("http", "ws")}/sync`,
    async newVisitor() {
      const { person, cookies } = await provided.people.admit(new Headers())
      return { person, cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; ") }
    },
    async newBoard(owner) {
      return (await provided.boards.create(owner.person.id, "Test", "write")).id
    },
    stop: () => server.stop(),
    async remove() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
