/** Runs the derivation worker from its source. A worker thread does not inherit tsx's loader, so it is registered here. */
import { register as registerRequire } from "tsx/cjs/api"
import { register } from "tsx/esm/api"

register()
registerRequire()
await import("./worker.ts")
