import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import type { Duplex } from "node:stream"
import { composeServices } from "./services"
import { type Settings, SettingsError } from "./settings"
import type { Limits } from "./sync/limits"

/** Route handlers read the caller's network address from this header; what a client sends under its name is dropped. */
const PEER_HEADER = "x-nabla-peer"

/** The part of the process that answers HTTP: Next, or a stand-in where only the sync server is tried. */
export interface Pages {
  handle: RequestListener
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): unknown
  close(): Promise<void>
}

/** A listening server. */
export interface RunningServer {
  readonly url: string
  /** Stops taking requests, stores and closes all boards, closes the database. */
  stop(): Promise<void>
}

/** How long open requests may take to finish when the server stops. */
const LAST_REQUESTS_MS = 1500

/** Migrates, starts every part and listens. Throws a SettingsError for a port that cannot be had. */
export async function startServer(
  settings: Settings,
  openPages: (server: Server) => Promise<Pages>,
  limits: Partial<Limits> = {},
): Promise<RunningServer> {
  const server = createServer()
  const { sync, lessonSockets, close } = await composeServices(settings, limits)
  try {
    const pages = await openPages(server)
    server.on("request", (request, response) => {
      request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "unknown"
      void pages.handle(request, response)
    })
    server.on("upgrade", (request, socket, head) => {
      if (sync.takes(request)) void sync.upgrade(request, socket, head)
      else if (lessonSockets.takes(request)) void lessonSockets.upgrade(request, socket, head)
      else pages.upgrade(request, socket, head)
    })
    await listen(server, settings)
    return {
      url: addressOf(server, settings),
      async stop() {
        const stopped = new Promise((resolve) => server.close(resolve))
        // A connection that is kept alive falls idle only once its answer is out.
        const idle = setInterval(() => server.closeIdleConnections(), 25)
        const cut = setTimeout(() => server.closeAllConnections(), LAST_REQUESTS_MS)
        lessonSockets.close()
        await sync.close()
        await stopped
        clearInterval(idle)
        clearTimeout(cut)
        await close()
        await pages.close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

function listen(server: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, port, host)))
    server.listen(port, host, resolve)
  })
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): Error {
  if (error.code === "EADDRINUSE") {
    return new SettingsError(
      `PORT is ${port}, but another program listens there: stop it or set PORT to a free one.`,
    )
  }
  if (error.code === "EACCES")
    return new SettingsError(`PORT is ${port}, but this user may not listen there.`)
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND") {
    return new SettingsError(`HOST is "${host}", but this machine has no network interface of that address.`)
  }
  return error
}

function addressOf(server: Server, { host, publicUrl }: Settings): string {
  if (publicUrl !== null) return publicUrl
  // A server that listens on a port always has this kind of address.
  const { port } = server.address() as AddressInfo
  const isLocal = ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host)
  return `http://${isLocal ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`
}
