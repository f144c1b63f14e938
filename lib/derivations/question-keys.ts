import { createHash } from "node:crypto"
import { type Question, wrtList } from "@/lib/engine/answer"
import { ENGINE_VERSION } from "@/lib/engine/engine"
import { type LatexToken, splitLatex, wordsOf } from "./latex-tokens"
import { entryLetter, OWN_LETTERS, sharedLetters } from "./shared-letters"

/** Under which keys the answer to a question is stored. */
export interface QuestionKeys {
  /** The key of this very question, spelling included. */
  readonly exact: string
  /**
   * The key that it shares with all questions that differ in spacing and in the names of variables and sizes only, and the letters
   * that stand for these names here; null where no name may be exchanged safely.
   */
  readonly shared: { readonly key: string; readonly letters: readonly string[] } | null
}

// Placeholders come from Unicode's private use area: letter i, and the small letter of the entries of matrix i.
const PLACE = 0xe000
const ENTRY_PLACE = 0xe100
/** Any character that could be taken for a placeholder. */
export const PRIVATE_USE = /[\ue000-\uf8ff]/

/** The placeholder of each letter that is exchanged, the small letters of matrix entries included. */
export function placeholders(question: Question, letters: readonly string[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  letters.forEach((letter, i) => {
    places.set(letter, String.fromCharCode(PLACE + i))
    const variable = question.variables.find((v) => v.name === letter)
    const small = variable && entryLetter(variable)
    if (small) places.set(small, String.fromCharCode(ENTRY_PLACE + i))
  })
  return places
}

const digest = (parts: unknown) =>
  createHash("sha256")
    .update(JSON.stringify([ENGINE_VERSION, parts]))
    .digest("hex")

/** `x^{2}` and `x^2` are one spelling; the braces go only where no digit or letter follows that could be taken along. */
function withoutIdleBraces(tokens: readonly LatexToken[]): LatexToken[] {
  const kept: LatexToken[] = []
  for (let i = 0; i < tokens.length; i++) {
    const [open, inner, close, next] = tokens.slice(i, i + 4)
    if (!open) break
    const isScript = kept.at(-1)?.text === "^" || kept.at(-1)?.text === "_"
    const isIdle =
      isScript &&
      open.text === "{" &&
      close?.text === "}" &&
      (inner?.type === "letter" || inner?.type === "digit") &&
      next?.type !== "letter" &&
      next?.type !== "digit"
    kept.push(isIdle && inner ? inner : open)
    if (isIdle) i += 2
  }
  return kept
}

/** The tokens of LaTeX with placeholders for the exchanged letters, white space between them left out. */
function canonicalTokens(latex: string, places: ReadonlyMap<string, string>): string[] {
  const all = splitLatex(latex)
  const words = wordsOf(all)
  const outside = all.map((token, i): LatexToken => {
    const place = words[i] || token.type !== "letter" ? undefined : places.get(token.text)
    return place === undefined ? token : { type: "letter", text: place }
  })
  const spaced = outside.filter((token, i) => words[i] || token.type !== "space")
  return withoutIdleBraces(spaced).map((token) => token.text)
}

function canonical(question: Question, letters: readonly string[], places: ReadonlyMap<string, string>) {
  const named = (name: string) => places.get(name) ?? name
  const size = (of: number | string) => (typeof of === "number" ? of : named(of))
  const record = <T>(of: Readonly<Record<string, T>> | undefined) =>
    Object.entries(of ?? {})
      .map(([name, value]) => [named(name), value] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  const names = question.variables.map((variable) => variable.name)
  const sizes = question.variables.flatMap((v) => v.shape).filter((of) => typeof of === "string")
  return {
    latex: canonicalTokens(question.latex, places),
    variables: question.variables.map((v) => ({
      name: named(v.name),
      latex: canonicalTokens(v.latex, places),
      kind: v.kind,
      shape: v.shape.map(size),
      promises: [v.symmetric, v.positiveDefinite, v.invertible, v.orthogonal, v.diagonal, v.positive].map(
        (promise) => promise === true,
      ),
    })),
    wrt: wrtList(question.wrt).map((one) =>
      typeof one === "string" ? [named(one), []] : [named(one.name), one.index],
    ),
    order: question.order ?? 1,
    layout: question.layout ?? "article",
    lens: question.lens ?? "indices",
    detail: question.detail ?? "rules",
    dims: record(question.dims),
    at: record(question.at),
    matrixFunctions: question.matrixFunctions === true,
    structure: question.structure ?? null,
    // What is sorted by name stays sorted the same way, among the letters that the printer writes too, and capital letters stay
    // capital letters.
    sorted: [...new Set([...places.keys(), ...names, ...sizes, ...OWN_LETTERS])].sort().map(named),
    capitals: letters.map((letter) => letter !== letter.toLowerCase()),
  }
}

/** The keys of a question. Two different questions never share a key; what is proved of `shared` is in the tests beside this file. */
export function questionKeys(question: Question): QuestionKeys {
  const text = JSON.stringify(question)
  const exact = digest(["exact", question])
  // Programs hold names in other forms than LaTeX: none of them is exchanged.
  if (question.code) return { exact, shared: null }
  // Names of definitions reach into other formulas: none of them is exchanged.
  if (question.definitions && question.definitions.length > 0) return { exact, shared: null }
  // A comment reaches to the end of its line, so that white space decides what is meant.
  if (PRIVATE_USE.test(text) || question.latex.includes("%")) return { exact, shared: null }
  const letters = sharedLetters(question, splitLatex(question.latex))
  const places = placeholders(question, letters)
  return { exact, shared: { key: digest(["shared", canonical(question, letters, places)]), letters } }
}
