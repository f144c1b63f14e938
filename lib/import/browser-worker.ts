import { formulaReader } from "#formula-reader"
import { IMPORTERS } from "."
import type { ImportReply, ImportTask } from "./worker-messages"

/** The page is told as often as it can show. */
const TELL_MS = 50

const reply = (message: ImportReply) => self.postMessage(message)

async function read({ format, text }: ImportTask): Promise<void> {
  const importer = IMPORTERS.find((one) => one.format === format)
  if (importer === undefined) throw new Error(`There is no importer for ${format}.`)
  await formulaReader.load()
  const steps = importer.read(text)
  let told = performance.now()
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    if (performance.now() - told < TELL_MS) continue
    told = performance.now()
    reply({ progress: step.value })
  }
  reply({ outcome: step.value })
}

self.addEventListener("message", ({ data }: MessageEvent<ImportTask>) => {
  read(data).catch((error: unknown) => {
    // Outside of a promise an error reaches the page that waits.
    setTimeout(() => {
      throw error
    })
  })
})
