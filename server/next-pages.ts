import type { Server } from "node:http"
import next from "next"
import { projectRoot } from "./project-root"
import type { Settings } from "./settings"
import type { Pages } from "./start-server"

/** Next inside the process's own HTTP server. In development it also answers the upgrades of hot reloading. */
export async function openNextPages(server: Server, settings: Settings): Promise<Pages> {
  const app = next({
    dev: !settings.production,
    dir: projectRoot(),
    httpServer: server,
    hostname: settings.host,
    port: settings.port,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  return {
    handle: (request, response) => void handle(request, response),
    upgrade: app.getUpgradeHandler(),
    close: () => app.close(),
  }
}
