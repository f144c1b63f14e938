import type { CardSnapshot } from "../../board/snapshot"
import { sourceOf } from "../../board/source-of"
import { derivativeCard } from "../../cards/derivative-card"
import { derivativeQuestion } from "../../cards/derivative-question"
import { functionCard, readingOf } from "../../cards/function-card"
import type { CodeLanguageId, Question, QuestionVariable } from "../../engine/answer"
import type { ExportRequest } from "../define"

/** A program for a card, or why there is none. */
export type CardProgram =
  | {
      readonly ok: true
      readonly text: string
      readonly variables: readonly QuestionVariable[]
      /** The sizes that have a number here. */
      readonly dims: Question["dims"]
    }
  | { readonly ok: false; readonly message: string }

const PLAIN = derivativeCard.read({ texts: {}, values: {} })

/** What is asked so that a card has a program: its derivative, for a function that by its first input; null for cards of other kinds. */
function questionOf(card: CardSnapshot, { board, scope, language }: ExportRequest) {
  if (card.kind !== derivativeCard.kind && card.kind !== functionCard.kind) return null
  const isFunction = card.kind === functionCard.kind
  const reading = isFunction ? readingOf(card) : null
  const first = reading?.ok ? reading.variables.find(({ input }) => input) : undefined
  if (isFunction && reading?.ok && first === undefined) return null
  const fields = isFunction
    ? { ...PLAIN, wrt: first ? { name: first.name, index: null } : null }
    : derivativeCard.read(card)
  const source = sourceOf(
    isFunction ? card.id : derivativeCard.read(card).source,
    (id) => board.cards.get(id),
    scope,
  )
  const asked = derivativeQuestion(source, fields)
  return asked.ok ? asked.question : asked.problem.message[language]
}

/** The program of a card in a language; null for a card that has none to have. */
export async function programOf(
  card: CardSnapshot,
  request: ExportRequest,
  code: CodeLanguageId,
): Promise<CardProgram | null> {
  const question = questionOf(card, request)
  if (question === null) return null
  if (typeof question === "string") return { ok: false, message: question }
  const answer = await request.derive({ ...question, code: [code] })
  if (!answer.ok) return { ok: false, message: answer.error.message[request.language] }
  const text = answer.derivative.code?.[code] ?? null
  if (text === null)
    return {
      ok: false,
      message:
        request.language === "ja"
          ? "この微分はプログラムとして書けません。"
          : "There is no program for this derivative.",
    }
  return { ok: true, text, variables: question.variables, dims: question.dims }
}

const DECLARED = /^(?:def (\w+)\(|function (?:\w+ = )?(\w+)\()/m

/**
 * Programs on their way into one file: imports stand once, a function that is there already is not written again, and one that would take
 * another's name gets a number, in its own program throughout.
 */
export function programFile() {
  const imports: string[] = []
  const known = new Map<string, string>()
  return {
    imports: imports as readonly string[],
    /** What is new in a program, and under which names its functions, the last one being the derivative, stand in the file. */
    add(text: string): { readonly text: string; readonly names: readonly string[] } {
      const chunks = text.trim().split(/\n\n+/)
      const renamed = new Map<string, string>()
      const bodies: { name: string; chunk: string }[] = []
      for (const chunk of chunks) {
        const found = DECLARED.exec(chunk)
        const name = found?.[1] ?? found?.[2]
        if (name === undefined) {
          for (const line of chunk.split("\n")) if (!imports.includes(line)) imports.push(line)
          continue
        }
        bodies.push({ name, chunk })
        let free = name
        for (let number = 2; known.has(free) && known.get(free) !== chunk; number += 1)
          free = `${name}_${number}`
        if (free !== name) renamed.set(name, free)
      }
      const fresh: string[] = []
      for (const { name, chunk } of bodies) {
        const free = renamed.get(name) ?? name
        if (known.get(free) === chunk) continue
        known.set(free, chunk)
        fresh.push(
          [...renamed].reduce(
            (out, [from, to]) => out.replace(new RegExp(`\\b${from}\\b(?=\\()`, "g"), to),
            chunk,
          ),
        )
      }
      return { text: fresh.join("\n\n\n"), names: bodies.map(({ name }) => renamed.get(name) ?? name) }
    },
  }
}
