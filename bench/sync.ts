import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import * as Y from "yjs"
import { createAuth } from "../lib/access/auth"
import { createPeople } from "../lib/access/people"
import { createBoards } from "../lib/db/boards"
import { openDatabase } from "../lib/db/open-database"
import { readSettings } from "../server/settings"
import { RawPeer } from "../server/testing/raw-peer"
import { pause, until } from "../server/testing/until"

const usage = `Usage: npx tsx bench/sync.ts [--clients 50] [--writers 10] [--rate 10] [--seconds 6] [--database postgresql://…]
One room: how long an edit takes from its writer to every other client, and to its acknowledgement, in milliseconds; the
server runs in a process of its own and stores every edit before it is sent on.`

const { values } = parseArgs({
  options: {
    clients: { type: "string", default: "50" },
    writers: { type: "string", default: "10" },
    rate: { type: "string", default: "10" },
    seconds: { type: "string", default: "6" },
    database: { type: "string" },
    help: { type: "boolean", default: false },
  },
})

function percentiles(times: number[]): string {
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(1)
  return `p50 ${at(0.5)}  p95 ${at(0.95)}  p99 ${at(0.99)}  (${sorted.length})`
}

/** One cookie for few connections each, as the server allows a person. */
async function prepare(folder: string, clients: number, database: string | undefined) {
  const settings = readSettings({ DATA_DIR: folder, ...(database && { DATABASE_URL: database }) })
  const opened = await openDatabase(settings.databaseUrl, join(process.cwd(), "prisma"))
  const people = createPeople(
    createAuth({ database: opened, secret: settings.authSecret, publicUrl: null }),
    opened.queries,
  )
  const visitors = []
  for (let i = 0; i < Math.ceil(clients / 8); i++) visitors.push(await people.admit(new Headers()))
  const board = await createBoards(opened.queries).create(visitors[0]?.person.id ?? "", "Bench", "write")
  await opened.close()
  const cookies = visitors.map(({ cookies }) => cookies.map((cookie) => cookie.split(";")[0]).join("; "))
  return { cookies, board: board.id }
}

function startServer(folder: string, database: string | undefined) {
  const child = spawn(process.execPath, ["--import", "tsx", "server/testing/sync-process.ts"], {
    env: { ...process.env, PORT: "0", DATA_DIR: folder, ...(database && { DATABASE_URL: database }) },
    stdio: ["ignore", "pipe", "inherit"],
  })
  return new Promise<{ child: typeof child; port: string }>((resolve, reject) => {
    child.stdout.on("data", (data) => {
      const port = /:(\d+)\s*$/.exec(String(data))?.[1]
      if (port) resolve({ child, port })
    })
    child.on("exit", () => reject(new Error("The server did not start.")))
  })
}

/** Lets each writer edit one card at the rate; the card holds when the edit was made. */
async function measure(peers: readonly RawPeer[], writers: number, rate: number, seconds: number) {
  const [spread, acknowledged]: [number[], number[]] = [[], []]
  const now = () => performance.now()
  peers.forEach((peer, index) => {
    peer.doc.getMap<number>("cards").observe((event, transaction) => {
      if (transaction.origin !== peer) return
      for (const key of event.keysChanged)
        spread.push(now() - (peer.doc.getMap<number>("cards").get(key) ?? 0))
    })
    if (index >= writers) return
    const sent: number[] = []
    peer.socket.on("message", (data: Buffer) => {
      const at = data[0] === 100 ? sent.shift() : undefined
      if (at !== undefined) acknowledged.push(now() - at)
    })
    setTimeout(
      () => {
        const typing = setInterval(() => {
          const at = now()
          sent.push(at)
          peer.edit((doc) => doc.getMap("cards").set(`card ${index}`, at))
        }, 1000 / rate)
        setTimeout(() => clearInterval(typing), seconds * 1000)
      },
      Math.random() * (1000 / rate),
    )
  })
  await pause(seconds * 1000 + 500)
  return { spread, acknowledged }
}

async function main() {
  if (values.help) return console.log(usage)
  const [clients, writers, rate, seconds] = [values.clients, values.writers, values.rate, values.seconds].map(
    Number,
  )
  if (!clients || !writers || !rate || !seconds) throw new Error(usage)
  const folder = mkdtempSync(join(tmpdir(), "nabla-bench-"))
  const { cookies, board } = await prepare(folder, clients, values.database)
  const { child, port } = await startServer(folder, values.database)
  try {
    const peers: RawPeer[] = []
    for (let i = 0; i < clients; i++) {
      const url = `ws://localhost:${port}/sync/${board}?ack=1`
      peers.push(await new RawPeer(url, { cookie: cookies[Math.floor(i / 8)] ?? "" }).synced())
    }
    const { spread, acknowledged } = await measure(peers, writers, rate, seconds)
    const expected = acknowledged.length * (clients - 1)
    const has = (peer: RawPeer) => Y.encodeStateVector(peer.doc).join()
    await until("all have the same", () => peers.every((peer) => has(peer) === has(peers[0] ?? peer)), 60_000)
    const database = values.database ? "PostgreSQL" : "SQLite"
    console.log(`${clients} clients, ${writers} writers, ${rate} edits a second each, ${database}`)
    console.log(
      `  to every other client  ${percentiles(spread)}, ${((100 * spread.length) / expected).toFixed(1)} % arrived`,
    )
    console.log(`  to the acknowledgement ${percentiles(acknowledged)}`)
    for (const peer of peers) peer.close()
  } finally {
    child.removeAllListeners("exit")
    child.kill("SIGTERM")
    await new Promise((resolve) => child.on("exit", resolve))
    rmSync(folder, { recursive: true })
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
