import { type ChildProcess, spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "esbuild"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type * as Y from "yjs"
import { createAuth } from "@/lib/access/auth"
import { createPeople } from "@/lib/access/people"
import { createBoards } from "@/lib/db/boards"
import { openDatabase } from "@/lib/db/open-database"
import { projectRoot } from "./project-root"
import { readSettings } from "./settings"
import { openPublishedClient, type PublishedClient } from "./testing/published-client"
import { RawPeer } from "./testing/raw-peer"
import { until } from "./testing/until"

const root = projectRoot()
const folder = mkdtempSync(join(tmpdir(), "nabla-crash-"))
// Bundled, so that it starts quickly; inside the project, so that it finds the packages.
const program = join(root, `dist/testing/sync-process-${process.pid}.mjs`)
const running = new Set<ChildProcess>()
let cookies: string[]
let board: string

beforeAll(async () => {
  await build({
    entryPoints: [join(root, "server/testing/sync-process.ts")],
    outfile: program,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    logLevel: "warning",
    alias: { "@": root },
  })
  // What the process under test finds: two people with sessions and a board.
  const settings = readSettings({ DATA_DIR: folder })
  const database = await openDatabase(settings.databaseUrl, join(root, "prisma"))
  const people = createPeople(
    createAuth({ database, secret: settings.authSecret, publicUrl: null }),
    database.queries,
  )
  const admitted = [await people.admit(new Headers()), await people.admit(new Headers())]
  cookies = admitted.map(({ cookies: set }) => set.map((cookie) => cookie.split(";")[0]).join("; "))
  board = (await createBoards(database.queries).create(admitted[0]?.person.id ?? "", "", "write")).id
  await database.close()
})
afterAll(() => {
  for (const child of running) child.kill("SIGKILL")
  rmSync(folder, { recursive: true, force: true })
  rmSync(program, { force: true })
})

/** Processes are started here, maybe beside many others. */
const PATIENCE_MS = 30_000

interface Process {
  readonly child: ChildProcess
  readonly port: number
  readonly errors: () => string
  ended(): Promise<{ code: number | null; signal: string | null }>
}

async function startProcess(environment: Record<string, string>): Promise<Process> {
  const child = spawn(process.execPath, [program], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "test", DATA_DIR: folder, PORT: "0", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  })
  running.add(child)
  let output = ""
  let errors = ""
  let end: { code: number | null; signal: string | null } | null = null
  child.stdout.on("data", (data) => {
    output += data
  })
  child.stderr.on("data", (data) => {
    errors += data
  })
  child.on("exit", (code, signal) => {
    end = { code, signal }
    running.delete(child)
  })
  await until("the process is ready or has ended", () => output.includes("ready") || end, PATIENCE_MS)
  return {
    child,
    port: Number(/:(\d+)\s*$/.exec(output)?.[1] ?? 0),
    errors: () => errors,
    ended: () => until("the end of the process", () => end, PATIENCE_MS),
  }
}

describe("kill -9 while two people write", () => {
  it(
    "loses nothing that was acknowledged or seen by the other, and both go on where they were",
    async () => {
      const first = await startProcess({})
      const port = String(first.port)
      const url = `ws://localhost:${port}/sync`
      const clients = cookies.map((cookie) => openPublishedClient(url, board, cookie, { ack: true }))
      const [a, b] = clients
      if (!a || !b) throw new Error("There are two cookies.")
      await Promise.all([a.synced(), b.synced()])
      // One edit is one update, and the first connection's acknowledgements count them from one.
      const written = { a: [] as string[], b: [] as string[] }
      const write = (client: PublishedClient, name: "a" | "b") => {
        const key = `${name} ${written[name].length}`
        client.doc.getMap("cards").set(key, 1)
        written[name].push(key)
      }
      const typing = setInterval(() => {
        write(a, "a")
        write(b, "b")
      }, 20)
      const areOver = (count: number) => a.acknowledged() > count && b.acknowledged() > count
      await until("some are acknowledged", () => areOver(30), PATIENCE_MS)
      first.child.kill("SIGKILL")
      const acknowledged = [...written.a.slice(0, a.acknowledged()), ...written.b.slice(0, b.acknowledged())]
      await first.ended()
      clearInterval(typing)
      const seen = [
        ...written.a.filter((key) => b.doc.getMap("cards").has(key)),
        ...written.b.filter((key) => a.doc.getMap("cards").has(key)),
      ]
      expect(seen.length).toBeGreaterThan(50)
      for (const { provider } of clients) provider.disconnect()

      // Somebody who was not there, so that nothing comes back from the clients' memory.
      const second = await startProcess({ PORT: port })
      const stranger = await new RawPeer(`${url}/${board}`, { cookie: cookies[0] ?? "" }).synced()
      const stored = new Set(stranger.doc.getMap("cards").keys())
      expect(acknowledged.filter((key) => !stored.has(key))).toEqual([])
      expect(seen.filter((key) => !stored.has(key))).toEqual([])

      for (const { provider } of clients) provider.connect()
      await Promise.all(clients.map((client) => client.synced()))
      const all = [...written.a, ...written.b]
      const hasAll = (doc: Y.Doc) => all.every((key) => doc.getMap("cards").has(key))
      await until("all have everything", () => [a.doc, b.doc, stranger.doc].every(hasAll), PATIENCE_MS)
      for (const { provider } of clients) provider.destroy()
      stranger.close()
      second.child.kill("SIGKILL")
      await second.ended()
    },
    4 * PATIENCE_MS,
  )
})

describe("a signal", () => {
  it("ends the process with code 0 after storing, sockets close with 1013", async () => {
    const server = await startProcess({})
    const peer = await new RawPeer(`ws://localhost:${server.port}/sync/${board}?ack=1`, {
      cookie: cookies[0] ?? "",
    }).synced()
    for (let i = 0; i < 20; i++) peer.edit((doc) => doc.getMap("cards").set("last", i))
    await until("the server works on them", () => peer.acks.length > 0)
    const asked = Date.now()
    server.child.kill("SIGTERM")
    expect(await server.ended()).toEqual({ code: 0, signal: null })
    expect(Date.now() - asked).toBeLessThan(5000)
    expect((await peer.closed()).code).toBe(1013)
    expect(peer.acks).toHaveLength(20)
    expect(server.errors()).toBe("")
  })
})

describe("a start that cannot be", () => {
  it("says in one sentence which variable is wrong", async () => {
    const server = await startProcess({ PORT: "eighty" })
    expect((await server.ended()).code).toBe(1)
    expect(server.errors()).toBe(`PORT is "eighty", but it must be a whole number from 0 to 65535.\n`)
  })
})
