import { logFault, runCommand } from "./command-line"
import { readDerivation } from "./question"
import { faultRefusal, malformedDerivation } from "./refusals"

await runCommand((pool) => async (json) => {
  const reading = readDerivation(json)
  if (reading.read === "not-a-question")
    return { id: reading.id, answer: malformedDerivation(reading.message) }
  try {
    return { id: reading.id, answer: (await pool.check(reading.derivation)).report }
  } catch (error) {
    logFault(error)
    return { id: reading.id, answer: faultRefusal() }
  }
})
