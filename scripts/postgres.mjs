/** A PostgreSQL of our own for the length of a check: a new cluster in a temporary folder, on a free port of this machine. */
import { execFileSync } from "node:child_process"
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

const DEBIAN = "/usr/lib/postgresql"

/** The folder of PostgreSQL's programs (Debian keeps them off the path), or null. */
export function findPostgres() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => join(DEBIAN, version, "bin")), ...process.env.PATH.split(":")]
  return (
    folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "pg_ctl"))) ?? null
  )
}

/** PostgreSQL refuses to run as root: root lends it to the user that Debian's package makes. */
function owner() {
  if (process.getuid?.() !== 0) return {}
  const id = (flag) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }))
  return { uid: id("-u"), gid: id("-g") }
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** Runs `work(url)` beside a new, empty database, and takes the database away afterwards. */
export async function withPostgres(work) {
  const programs = findPostgres()
  if (!programs) throw new Error("PostgreSQL's programs (initdb, pg_ctl) were not found")
  const user = owner()
  const folder = mkdtempSync(join(tmpdir(), "nabla-postgres-"))
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid)
  const data = join(folder, "data")
  const port = await freePort()
  const program = (name, ...args) =>
    execFileSync(join(programs, name), args, { ...user, cwd: folder, stdio: ["ignore", "ignore", "inherit"] })
  // Losing this database costs nothing, so it need not wait for the disk.
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  try {
    program("initdb", "-D", data, "-U", "nabla", "--auth=trust", "--encoding=UTF8", "--no-sync")
    program("pg_ctl", "-D", data, "-l", join(folder, "server.log"), "-o", options, "-w", "start")
    try {
      await work(`postgresql://nabla@127.0.0.1:${port}/postgres`)
    } finally {
      program("pg_ctl", "-D", data, "-m", "immediate", "stop")
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
