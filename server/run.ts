import type { Server } from "node:http"
import { readSettings, type Settings, SettingsError } from "./settings"
import { type Pages, startServer } from "./start-server"
import { reportFault } from "./sync/report-fault"

/** After a signal the process ends within this time, whatever hangs. */
const LAST_RESORT_MS = 4500

/**
 * The whole life of the process: settings, start, the address on standard output, and an orderly end on SIGTERM and SIGINT. Ends
 * the process with code 1 and one sentence when it cannot start.
 */
export async function run(openPages: (server: Server, settings: Settings) => Promise<Pages>) {
  // One person's broken request must not end everybody's session.
  process.on("unhandledRejection", (cause) => reportFault("A promise was rejected unhandled", cause))
  try {
    const settings = readSettings(process.env)
    const server = await startServer(settings, (http) => openPages(http, settings))
    for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void end(server.stop()))
    console.log(`Nabla is ready: ${server.url}`)
  } catch (error) {
    if (error instanceof SettingsError) console.error(error.message)
    else reportFault("Nabla could not start", error)
    process.exit(1)
  }
}

async function end(stopping: Promise<void>) {
  setTimeout(() => {
    reportFault("The server did not stop in time", null)
    process.exit(0)
  }, LAST_RESORT_MS).unref()
  try {
    await stopping
    process.exit(0)
  } catch (error) {
    reportFault("The server could not stop in order", error)
    process.exit(1)
  }
}
