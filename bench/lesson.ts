import { fork, spawn } from "node:child_process"
import { existsSync, mkdtempSync, rmSync } from "node:fs"
import { cpus, loadavg, tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import * as Y from "yjs"
import { writeSyncFrame } from "@/server/sync/frames"
import { freePort, startProduct } from "./board/product"
import { costOfLooking } from "./lesson/cost-of-looking"
import { holdLesson, type LessonLoad, type LessonTimes } from "./lesson/lesson-load"
import { type Usage, usageOf } from "./lesson/process-usage"
import { type OurAddress, ourSchool, referenceSchool } from "./lesson/school"

const usage = `Usage: npm run bench -- lesson, or npx tsx bench/lesson.ts [--groups 12] [--editors 40] [--followers 200] [--edits 4] [--movements 8] [--seconds 20] [--arrival 10]
A class comes in, goes to its groups and works: with real sockets, on our server as it is built and on the reference server of the protocol, one after
the other, each in a process of its own and the class in a third. CPU is seconds of processor time in a second of work; Linux only.`

const { values } = parseArgs({
  options: {
    groups: { type: "string", default: "12" },
    editors: { type: "string", default: "40" },
    followers: { type: "string", default: "200" },
    edits: { type: "string", default: "4" },
    movements: { type: "string", default: "8" },
    seconds: { type: "string", default: "20" },
    arrival: { type: "string", default: "10" },
    role: { type: "string" },
    help: { type: "boolean", default: false },
  },
})

const load: LessonLoad = {
  groups: Number(values.groups),
  editors: Number(values.editors),
  followers: Number(values.followers),
  edits: Number(values.edits),
  movements: Number(values.movements),
  seconds: Number(values.seconds),
  arrival: Number(values.arrival),
}

/** What the process of the class is told, and what it says. */
type ToClass =
  | { readonly ours: OurAddress; readonly document: string }
  | { readonly reference: string; readonly document: string }
type FromClass =
  | { readonly phase: "ready" | "work" | "done" }
  | { readonly times: LessonTimes; readonly looking: readonly number[] }

/** The class, in a process of its own: what it costs is not the server's. */
async function beTheClass() {
  const say = (word: FromClass) => new Promise<void>((resolve) => process.send?.(word, () => resolve()))
  process.once("message", (told: ToClass) => {
    const document = new Uint8Array(Buffer.from(told.document, "base64"))
    const school =
      "ours" in told
        ? ourSchool(told.ours)
        : referenceSchool(told.reference, document, (peer) => peer.send(writeSyncFrame("step2", document)))
    holdLesson(school, load, (phase) => say({ phase })).then(
      async ({ times, recording }) => {
        await say({ times, looking: "ours" in told ? costOfLooking(recording) : [] })
        process.exit(0)
      },
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
  await say({ phase: "ready" })
}

interface Row {
  readonly name: string
  readonly before: Usage
  readonly after: Usage
  readonly times: LessonTimes
  readonly looking: readonly number[]
  readonly machine: string
}

/** Lets the class work on a server and reads what the server's process used meanwhile. */
function measure(name: string, pid: number, told: ToClass): Promise<Row> {
  return new Promise((resolve, reject) => {
    const machine = loadavg()[0]?.toFixed(1) ?? ""
    const own = process.argv[1] ?? ""
    const child = fork(own, [...process.argv.slice(2), "--role", "class"], { serialization: "advanced" })
    let [before, after] = [usageOf(pid), usageOf(pid)]
    child.on("message", (word: FromClass) => {
      if ("times" in word) return resolve({ name, before, after, machine, ...word })
      if (word.phase === "ready") child.send(told)
      if (word.phase === "work") before = usageOf(pid)
      if (word.phase === "done") after = usageOf(pid)
    })
    child.on("exit", (code) => code !== 0 && reject(new Error("The class broke off.")))
  })
}

async function post(url: string, path: string, body: unknown, cookie = "") {
  const headers = { "content-type": "application/json", origin: url, ...(cookie && { cookie }) }
  const answer = await fetch(url + path, { method: "POST", headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

/** A teacher's board from a built-in lesson, which runs. */
async function begin(url: string): Promise<OurAddress & { readonly boardId: string }> {
  const made = await post(url, "/api/boards", { template: "gradient" })
  const teacher = made.headers.getSetCookie()[0]?.split(";")[0] ?? ""
  const { id: boardId } = await made.json()
  const { id, code } = await (await post(url, `/api/boards/${boardId}/lesson`, {}, teacher)).json()
  return { url, code, lessonId: id, teacher, boardId }
}

async function ofOurs(): Promise<{ readonly row: Row; readonly document: string }> {
  const product = await startProduct()
  try {
    const { boardId, ...ours } = await begin(product.url)
    const { ClassPeer } = await import("./lesson/class-peer")
    const address = `${product.url.replace("http", "ws")}/sync/${boardId}`
    const reader = await new ClassPeer(address, { cookie: ours.teacher, origin: product.url }, null).open()
    const document = Buffer.from(reader.state ?? []).toString("base64")
    reader.close()
    return { row: await measure("ours, every edit stored", product.pid, { ours, document }), document }
  } finally {
    await product.stop()
  }
}

const peers = join(process.cwd(), "bench/lesson-peers")

async function ofReference(name: string, stores: boolean, document: string): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), "nabla-bench-"))
  const port = await freePort()
  const child = spawn(process.execPath, ["node_modules/@y/websocket-server/src/server.js"], {
    cwd: peers,
    env: { ...process.env, HOST: "127.0.0.1", PORT: String(port), ...(stores && { YPERSISTENCE: folder }) },
    stdio: ["ignore", "pipe", "inherit"],
  })
  try {
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (text) => String(text).includes("running at") && resolve())
      child.once("exit", () => reject(new Error("The reference server did not start.")))
    })
    return await measure(name, child.pid ?? 0, { reference: `ws://127.0.0.1:${port}`, document })
  } finally {
    child.removeAllListeners("exit")
    const ended = new Promise((resolve) => child.once("exit", resolve))
    child.kill("SIGTERM")
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

const at = (times: readonly number[], share: number, digits = 0): string => {
  const sorted = times.toSorted((a, b) => a - b)
  return (sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN).toFixed(digits)
}
const both = (times: readonly number[], digits = 0) =>
  `${at(times, 0.5, digits)} / ${at(times, 0.95, digits)}`

function print(rows: readonly Row[]) {
  const cpu = ({ before, after }: Row) => (after.cpu - before.cpu) / (after.at - before.at)
  const table = [
    [
      "",
      "CPU s/s",
      "RSS MB (peak)",
      "propagation ms p50/p95",
      "arrived",
      "join ms p50/p95",
      "to the group ms",
      "load before",
    ],
    ...rows.map((row) => [
      row.name,
      cpu(row).toFixed(2),
      `${row.after.memory.toFixed(0)} (${row.after.peak.toFixed(0)})`,
      both(row.times.spread, 1),
      `${(100 * row.times.arrived).toFixed(1)} %`,
      both(row.times.join),
      both(row.times.toGroup),
      row.machine,
    ]),
  ]
  for (const line of table) console.log(line.map((cell, i) => cell.padEnd(i === 0 ? 40 : 24)).join(""))
  const [ours] = rows
  if (!ours) return
  const mean = ours.looking.reduce((sum, us) => sum + us, 0) / ours.looking.length
  const share = (mean * (ours.times.sent / load.seconds)) / 1e6 / cpu(ours)
  console.log(
    `\nLooking at an edit before it is applied: ${both(ours.looking)} µs (p50 / p95 of ${ours.looking.length}), ${(100 * share).toFixed(1)} % of our server's CPU.`,
  )
  console.log(`The groups' boards were made and everybody told in ${ours.times.groupsMadeIn.toFixed(0)} ms.`)
}

async function main() {
  if (values.help) return console.log(usage)
  if (Object.values(load).some((number) => !(number > 0))) throw new Error(usage)
  if (!existsSync(join(peers, "node_modules")))
    await new Promise((resolve, reject) => {
      const install = spawn("npm", ["ci", "--ignore-scripts"], { cwd: peers, stdio: ["ignore", 2, 2] })
      install.once("exit", (code) => (code === 0 ? resolve(null) : reject(new Error("npm ci failed"))))
    })
  const { row, document } = await ofOurs()
  const size = Y.encodeStateVectorFromUpdate(Buffer.from(document, "base64")).length
  if (size === 0) throw new Error("The board of the lesson is empty.")
  const rows = [
    row,
    await ofReference("reference, keeps nothing", false, document),
    await ofReference("reference, stores in LevelDB", true, document),
  ]
  const { groups, editors, followers, edits, movements, seconds } = load
  console.log(
    `${groups} groups, ${editors} editors of ${edits} letters and ${movements} movements a second, ${followers} who look on, ${seconds} s of work; ${cpus().length} processors.\n`,
  )
  print(rows)
}

;(values.role === "class" ? beTheClass() : main().then(() => process.exit(0))).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
