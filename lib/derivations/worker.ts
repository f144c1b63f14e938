import { parentPort } from "node:worker_threads"
import { answerTask } from "./answer-task"
import type { WorkerReply, WorkerRequest } from "./worker-messages"

const port = parentPort
if (!port) throw new Error("The derivation worker runs in a worker thread only.")

const reply = (message: WorkerReply) => port.postMessage(message)

port.on("message", (request: WorkerRequest) =>
  reply({ ready: false, job: request.job, ...answerTask(request) }),
)
reply({ ready: true })
