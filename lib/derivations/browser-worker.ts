import { answerTask } from "./answer-task"
import type { WorkerReply, WorkerRequest } from "./worker-messages"

const reply = (message: WorkerReply) => self.postMessage(message)

self.addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) =>
  reply({ ready: false, job: data.job, ...answerTask(data) }),
)
reply({ ready: true })
