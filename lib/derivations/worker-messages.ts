import type { Question } from "@/lib/engine/answer"
import type { Derivation } from "@/lib/engine/check/derivation"
import type { AnsweredDerivation } from "./answer-derivation"
import type { AnsweredQuestion } from "./answer-question"

/** What a worker can be asked: to differentiate, or to judge the lines of a derivation. */
export type Task = { readonly question: Question } | { readonly derivation: Derivation }

/** A task on its way to a worker, with the number that its answer carries back. */
export type WorkerRequest = { readonly job: number } & Task

/** What a worker says: once that it is ready, then one answer for each task, in order. */
export type WorkerReply =
  | { readonly ready: true }
  | ({ readonly ready: false; readonly job: number } & (AnsweredQuestion | AnsweredDerivation))
