import type { QuestionVariable, VariableKind } from "../engine/answer"
import type { Json } from "./json"

/** What a person may promise about a variable. */
export const PROMISES = [
  "symmetric",
  "positiveDefinite",
  "invertible",
  "orthogonal",
  "diagonal",
  "positive",
] as const

/** A promise about a variable. */
export type VariablePromise = (typeof PROMISES)[number]

/** What a person said about one variable, in place of what its notation says. A type, so that it is plain JSON by construction. */
export type Correction = {
  /** The variable as it is typed in the body: `\bm{x}`. */
  readonly latex: string
  readonly kind: VariableKind
  readonly shape: readonly (number | string)[]
  readonly promises: readonly VariablePromise[]
}

const AXES: Readonly<Record<VariableKind, number>> = { scalar: 0, vector: 1, matrix: 2 }

const isKind = (value: unknown): value is VariableKind => typeof value === "string" && value in AXES

const isPromise = (value: Json): value is VariablePromise => PROMISES.some((promise) => promise === value)

/** Whether a size is a positive whole number up to 1000 or a letter with an optional index, `n` or `n_1`. */
export const isSize = (value: Json): value is number | string =>
  typeof value === "number"
    ? Number.isInteger(value) && value >= 1 && value <= 1000
    : typeof value === "string" && /^[A-Za-z](_(\w|\{\w{1,8}\}))?$/.test(value)

/** A correction as it may stand in the document, or undefined for anything that no page writes. */
export function readCorrection(json: Json): Correction | undefined {
  if (json === null || typeof json !== "object" || Array.isArray(json)) return undefined
  const { latex, kind, shape, promises } = json as { readonly [key: string]: Json } // neither null nor a list, as checked above
  if (typeof latex !== "string" || latex === "" || latex.length > 60 || !isKind(kind)) return undefined
  if (!Array.isArray(shape) || shape.length !== AXES[kind] || !shape.every(isSize)) return undefined
  if (!Array.isArray(promises) || !promises.every(isPromise)) return undefined
  return { latex, kind, shape, promises: PROMISES.filter((promise) => promises.includes(promise)) }
}

/** The correction as a declaration for the engine. */
export function declarationOf(name: string, correction: Correction): QuestionVariable {
  const { latex, kind, shape, promises } = correction
  return { name, latex, kind, shape, ...Object.fromEntries(promises.map((promise) => [promise, true])) }
}
