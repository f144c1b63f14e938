import type { Question } from "@/lib/engine/answer"
import { answerBatch } from "./batch"
import { createDerivationPool } from "./pool"
import { faultRefusal } from "./refusals"
import { derivationWorker } from "./worker-location"

const WORKERS = 2
const MEMORY_MIB = 256

const pool = createDerivationPool({
  worker: derivationWorker(),
  size: WORKERS,
  memoryMiB: MEMORY_MIB,
  onFault: (fault) => process.stderr.write(`${fault}\n`),
})

// A reader that has seen enough closes the pipe: that ends the batch and is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error
  process.exit(0)
})

async function derive(question: Question) {
  try {
    return await pool.derive(question)
  } catch (error) {
    process.stderr.write(`${error}\n`)
    return { answer: faultRefusal(), lasting: false }
  }
}

const { lines, json } = await answerBatch({
  input: process.stdin,
  output: process.stdout,
  derive,
  window: 64,
})
await pool.close()
if (lines > 0 && json === 0) {
  process.stderr.write("The input is not JSON Lines: no line of it is a JSON value.\n")
  process.exitCode = 1
}
