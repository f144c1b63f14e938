import { parentPort } from "node:worker_threads"
import { answerQuestion } from "./answer-question"
import type { WorkerReply, WorkerRequest } from "./worker-messages"

const port = parentPort
if (!port) throw new Error("The derivation worker runs in a worker thread only.")

const reply = (message: WorkerReply) => port.postMessage(message)

port.on("message", ({ job, question }: WorkerRequest) =>
  reply({ ready: false, job, ...answerQuestion(question) }),
)
reply({ ready: true })
