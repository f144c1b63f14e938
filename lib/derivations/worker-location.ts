import { fileURLToPath } from "node:url"

/** The file of the worker that belongs to the running program: its source while that runs from source, else the bundle beside its bundle. */
export function derivationWorker(): string {
  const isSource = import.meta.url.endsWith(".ts")
  const file = isSource ? "./worker-from-source.mjs" : "./derivation-worker.mjs"
  return fileURLToPath(new URL(file, import.meta.url))
}
