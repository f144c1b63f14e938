import { fileURLToPath } from "node:url"

/** The program of a derivation worker and the flags that Node needs to run it. */
export interface WorkerProgram {
  readonly file: string
  readonly execArgv: readonly string[]
}

/** The worker that belongs to the running program: its source while that runs from source, else the bundle beside its bundle. */
export function derivationWorker(): WorkerProgram {
  const isSource = import.meta.url.endsWith(".ts")
  const file = isSource ? "./worker.ts" : "./derivation-worker.mjs"
  return {
    file: fileURLToPath(new URL(file, import.meta.url)),
    execArgv: isSource ? ["--import", "tsx"] : [],
  }
}
