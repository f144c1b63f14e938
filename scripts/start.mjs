import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { prepareProduct, root, say } from "./prepare.mjs"

try {
  await prepareProduct()
} catch (error) {
  say(`Nabla could not be prepared: ${error.message}`)
  process.exit(1)
}
process.chdir(root)
process.env.NODE_ENV = "production"
process.env.NEXT_TELEMETRY_DISABLED = "1"
process.setSourceMapsEnabled(true)
// The server runs in this very process, so that a signal sent to it reaches the server itself.
await import(pathToFileURL(join(root, "dist/server.mjs")).href)
