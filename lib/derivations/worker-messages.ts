import type { Question } from "@/lib/engine/answer"
import type { AnsweredQuestion } from "./answer-question"

/** A question on its way to a worker, with the number that its answer carries back. */
export interface WorkerRequest {
  readonly job: number
  readonly question: Question
}

/** What a worker says: once that it is ready, then one answer for each question, in order. */
export type WorkerReply =
  | { readonly ready: true }
  | ({ readonly ready: false; readonly job: number } & AnsweredQuestion)
