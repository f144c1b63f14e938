import { logFault, runCommand } from "./command-line"
import { readQuestion } from "./question"
import { faultRefusal, malformedRefusal } from "./refusals"

await runCommand((pool) => async (json) => {
  const reading = readQuestion(json)
  if (reading.read === "not-a-question") return { id: reading.id, answer: malformedRefusal(reading.message) }
  try {
    return { id: reading.id, answer: (await pool.derive(reading.question)).answer }
  } catch (error) {
    logFault(error)
    return { id: reading.id, answer: faultRefusal() }
  }
})
