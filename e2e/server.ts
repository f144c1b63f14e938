import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1")
  await once(probe, "listening")
  const address = probe.address()
  probe.close()
  await once(probe, "close")
  if (address === null || typeof address === "string") throw new Error("no port could be found")
  return address.port
}

/** Settings of a server beside those that every test's server has. */
export type Settings = Readonly<Record<string, string>>

/** The built product as a real process with a data folder of its own, which can be killed and started again. */
export class ProductServer {
  readonly port: number
  readonly dataDir: string
  /** What the process has written so far, where its administrator reads it. */
  log = ""
  private child: ChildProcess | null = null

  private constructor(
    port: number,
    dataDir: string,
    private readonly settings: Settings,
  ) {
    this.port = port
    this.dataDir = dataDir
  }

  /** Starts a server on a port of its own, or on a given one that a setting speaks of. */
  static async start(settings: Settings = {}, port?: number): Promise<ProductServer> {
    const folder = mkdtempSync(join(tmpdir(), "nabla-e2e-"))
    const server = new ProductServer(port ?? (await freePort()), folder, settings)
    await server.boot()
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Starts the process on the same port and data folder and waits until it answers. */
  async boot(): Promise<void> {
    const child = spawn(process.execPath, ["dist/server.mjs"], {
      env: {
        ...process.env,
        ...this.settings,
        NODE_ENV: "production",
        PORT: String(this.port),
        HOST: "127.0.0.1",
        DATA_DIR: this.dataDir,
      },
      stdio: ["ignore", "pipe", "pipe"],
    })
    this.child = child
    child.stdout?.on("data", (data) => {
      this.log += data
    })
    child.stderr?.on("data", (data) => {
      this.log += data
    })
    for (let attempt = 0; attempt < 300; attempt++) {
      if (child.exitCode !== null) throw new Error(`the server ended at once:\n${this.log}`)
      try {
        const health = await fetch(`${this.url}/api/health`)
        if (health.ok) return
      } catch {
        // Not listening yet.
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`the server did not answer within 30 s:\n${this.log}`)
  }

  /** Gives the owner of a board more of them, beside the running server. */
  async seedBoards(boardId: string, count: number): Promise<void> {
    const program = [
      "node_modules/tsx/dist/cli.mjs",
      "e2e/seed-boards.ts",
      this.dataDir,
      boardId,
      String(count),
    ]
    const [code] = await once(spawn(process.execPath, program, { stdio: "inherit" }), "exit")
    if (code !== 0) throw new Error("the boards could not be made")
  }

  /** Ends the process without warning, as a power cut would. */
  async kill(): Promise<void> {
    await this.end("SIGKILL")
  }

  async stop(): Promise<void> {
    await this.end("SIGTERM")
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  private async end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.child
    this.child = null
    if (!child || child.exitCode !== null) return
    const gone = once(child, "exit")
    child.kill(signal)
    await gone
  }
}
