import { answerQuestion } from "./answer-question"
import type { WorkerReply, WorkerRequest } from "./worker-messages"

const reply = (message: WorkerReply) => self.postMessage(message)

self.addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) =>
  reply({ ready: false, job: data.job, ...answerQuestion(data.question) }),
)
reply({ ready: true })
