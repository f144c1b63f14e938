import { type AnsweredDerivation, answerDerivation } from "./answer-derivation"
import { type AnsweredQuestion, answerQuestion } from "./answer-question"
import type { Task } from "./worker-messages"

/** Does what a worker is asked. */
export const answerTask = (task: Task): AnsweredQuestion | AnsweredDerivation =>
  "question" in task ? answerQuestion(task.question) : answerDerivation(task.derivation)
