import { type Answered, answerBatch } from "./batch"
import { createDerivationPool, type DerivationPool } from "./pool"
import { derivationWorker } from "./worker-location"

const WORKERS = 2
const MEMORY_MIB = 256

/** Writes what went wrong inside to standard error; the line's own answer says so too. */
export const logFault = (fault: unknown) => process.stderr.write(`${fault}\n`)

/** Answers the JSON Lines of standard input on standard output with workers of its own. */
export async function runCommand(
  answerWith: (pool: DerivationPool) => (json: unknown) => Promise<Answered>,
): Promise<void> {
  const pool = createDerivationPool({
    worker: derivationWorker(),
    size: WORKERS,
    memoryMiB: MEMORY_MIB,
    onFault: logFault,
  })
  // A reader that has seen enough closes the pipe: that ends the batch and is no failure.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
    process.exit(0)
  })
  const { lines, json } = await answerBatch({
    input: process.stdin,
    output: process.stdout,
    answer: answerWith(pool),
    window: 64,
  })
  await pool.close()
  if (lines > 0 && json === 0) {
    process.stderr.write("The input is not JSON Lines: no line of it is a JSON value.\n")
    process.exitCode = 1
  }
}
