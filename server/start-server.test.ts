import { mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import { services } from "@/lib/services"
import { readSettings } from "./settings"
import { startServer } from "./start-server"
import { noPages } from "./testing/test-server"

const folder = mkdtempSync(join(tmpdir(), "nabla-start-"))
afterAll(() => rmSync(folder, { recursive: true }))

describe("startServer", () => {
  it("says in one sentence that the port is taken, and lets go of the database", async () => {
    const other = createServer().listen(0, "127.0.0.1")
    await new Promise((resolve) => other.once("listening", resolve))
    const { port } = other.address() as AddressInfo // it listens on a port
    const settings = readSettings({ DATA_DIR: folder, PORT: String(port) })
    await expect(startServer(settings, async () => noPages)).rejects.toThrow(
      `PORT is ${port}, but another program listens there: stop it or set PORT to a free one.`,
    )
    other.close()
    const again = await startServer({ ...settings, port: 0 }, async () => noPages)
    await again.stop()
  })

  it("does not let a client choose the address that its limits are counted by", async () => {
    let seen: unknown = null
    const settings = readSettings({ DATA_DIR: folder, PORT: "0" })
    const server = await startServer(settings, async () => ({
      ...noPages,
      handle: (request, response) => {
        seen = request.headers["x-nabla-peer"]
        response.end()
      },
    }))
    await fetch(server.url, { headers: { "x-nabla-peer": "10.0.0.1" } })
    expect(seen).toMatch(/127\.0\.0\.1|::1/)
    await server.stop()
  })

  it("finishes a request that is under way when it stops, with the database still there", async () => {
    const settings = readSettings({ DATA_DIR: folder, PORT: "0" })
    const server = await startServer(settings, async () => ({
      ...noPages,
      handle: async (_request, response) => {
        await new Promise((resolve) => setTimeout(resolve, 150))
        await services().pingDatabase()
        response.end("done")
      },
    }))
    const answer = fetch(server.url)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const stopping = server.stop()
    expect(await (await answer).text()).toBe("done")
    await stopping
    await expect(fetch(server.url)).rejects.toThrow()
  })
})
