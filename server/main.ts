import { openNextPages } from "./next-pages"
import { readSettings, SettingsError } from "./settings"
import { startServer } from "./start-server"
import { reportFault } from "./sync/report-fault"

/** After a signal the process ends within this time, whatever hangs. */
const LAST_RESORT_MS = 4500

async function main() {
  const settings = readSettings(process.env)
  const server = await startServer(settings, (http) => openNextPages(http, settings))
  console.log(`Nabla is ready: ${server.url}`)
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), LAST_RESORT_MS).unref()
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        reportFault("The server could not stop in order", error)
        process.exit(1)
      },
    )
  }
  process.on("SIGTERM", stop)
  process.on("SIGINT", stop)
}

// One person's broken request must not end everybody's session.
process.on("unhandledRejection", (cause) => reportFault("A promise was rejected unhandled", cause))

main().catch((error: unknown) => {
  if (error instanceof SettingsError) console.error(error.message)
  else reportFault("Nabla could not start", error)
  process.exit(1)
})
