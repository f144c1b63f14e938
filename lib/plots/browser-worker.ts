import { answerTask } from "./answer-task"
import type { PlotMessage, PlotReply } from "./worker-messages"

const reply = (message: PlotReply) => self.postMessage(message)

self.addEventListener("message", ({ data }: MessageEvent<PlotMessage>) =>
  reply({ ready: false, job: data.job, answer: answerTask(data.task) }),
)
reply({ ready: true })
