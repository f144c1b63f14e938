import type { Bilingual, EngineError, Question, QuestionVariable, Reading } from "../engine/answer"
import type { Definitions, DefinitionsProblem } from "./definitions"
import type { DerivativeFields } from "./derivative-card"
import { spellName } from "./function-name"
import { sizesIn, withSizes } from "./sizes"

/** The function that a derivative card points at, as far as it can be had. */
export type Source =
  /** No card chosen, or the chosen one was removed. */
  | { readonly state: "none" | "missing" }
  /** The card is there and holds no function (another kind, or one that this program cannot read). */
  | { readonly state: "not-a-function" }
  | {
      readonly state: "function"
      readonly latex: string
      readonly reading: Reading
      /** What the names of other cards stand for that the function uses. */
      readonly definitions: Definitions
    }

/** Why a derivative card has nothing to ask, in a sentence for the card. */
export interface QuestionProblem {
  readonly code:
    | "no-source"
    | "source-missing"
    | "source-not-a-function"
    | "source-empty"
    | "source-broken"
    | "no-variable"
    | "variable-gone"
    | "index-gone"
    | "name-duplicate"
    | "name-cycle"
  readonly message: Bilingual
  /** What is wrong with the source's formula, for `source-broken`. */
  readonly error?: EngineError
}

/** The question that a derivative card asks, or why it cannot ask one. */
export type DerivativeQuestion =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly problem: QuestionProblem }

type Refusal = Extract<DerivativeQuestion, { ok: false }>

const problem = (code: QuestionProblem["code"], en: string, ja: string, error?: EngineError): Refusal => ({
  ok: false,
  problem: { code, message: { en, ja }, ...(error === undefined ? {} : { error }) },
})

/** The question of a derivative card with these fields about this source. */
export function derivativeQuestion(source: Source, fields: DerivativeFields): DerivativeQuestion {
  switch (source.state) {
    case "none":
      return problem(
        "no-source",
        "Choose the function to differentiate.",
        "微分する関数のカードを選んでください。",
      )
    case "missing":
      return problem(
        "source-missing",
        "The function of this derivative was removed. Choose another one, or undo.",
        "微分する関数のカードが削除されています。別の関数を選ぶか、操作を元に戻してください。",
      )
    case "not-a-function":
      return problem(
        "source-not-a-function",
        "The chosen card holds no function. Choose a function card.",
        "選ばれているカードは関数ではありません。関数のカードを選んでください。",
      )
    case "function":
      return aboutFunction(source, fields)
  }
}

type FunctionSource = Extract<Source, { state: "function" }>

/** A function with everything that the engine has to know of it. */
export type AskedFunction = Pick<Question, "latex" | "variables" | "definitions">

/** What is asked about a function, whatever that is; `own` is a variable that stays one even where another card defines its letter. */
export function askedFunction(
  { latex, reading, definitions }: FunctionSource,
  own: string | null,
):
  | { readonly ok: true; readonly asked: AskedFunction }
  | { readonly ok: false; readonly problem: QuestionProblem } {
  if (latex.trim() === "")
    return problem(
      "source-empty",
      "The function card is still empty. Type its formula first.",
      "関数のカードがまだ空です。先に数式を入力してください。",
    )
  if (!reading.ok)
    return problem(
      "source-broken",
      "The formula on the function card cannot be read yet. Its card says where.",
      "関数のカードの数式をまだ読み取れません。場所は関数のカードに表示されています。",
      reading.error,
    )
  if (!definitions.ok) return aboutNames(definitions.problem)
  const { names } = definitions
  const sizes = sizesIn(definitions.definitions)
  // A letter that another card defines is not declared here, unless it is an input.
  const isOwn = ({ name, latex: letter, input }: (typeof reading.variables)[number]) =>
    input || name === own || !names.includes(spellName(letter))
  const variables = reading.variables
    .filter(isOwn)
    .map(({ inferred, input, ...variable }): QuestionVariable => withSizes(variable, sizes))
  const used = definitions.definitions.map((one) => ({
    ...one,
    ...(one.variables ? { variables: one.variables.map((variable) => withSizes(variable, sizes)) } : {}),
  }))
  return { ok: true, asked: { latex, variables, ...(used.length === 0 ? {} : { definitions: used }) } }
}

function aboutFunction(source: FunctionSource, fields: DerivativeFields): DerivativeQuestion {
  const found = askedFunction(source, fields.wrt?.name ?? null)
  if (!found.ok) return found
  if (fields.wrt === null)
    return problem(
      "no-variable",
      "Choose the variable to differentiate by.",
      "微分する変数を選んでください。",
    )
  const { name, index } = fields.wrt
  const { latex, variables, definitions } = found.asked
  const variable = variables.find((candidate) => candidate.name === name)
  if (variable === undefined)
    return problem(
      "variable-gone",
      `The function has no variable “${name}” any more. Choose another variable.`,
      `関数に変数「${name}」がなくなりました。別の変数を選んでください。`,
    )
  const gone = index === null ? null : indexProblem(variable, index)
  if (gone !== null) return gone
  const wrt = index === null ? name : { name, index }
  return {
    ok: true,
    question: {
      latex,
      variables,
      wrt,
      order: fields.order,
      layout: fields.layout,
      ...(fields.lens === "indices" ? {} : { lens: fields.lens }),
      ...(fields.detail === "rules" ? {} : { detail: fields.detail }),
      ...(definitions ? { definitions } : {}),
    },
  }
}

/** Why the names that the function uses say nothing. */
function aboutNames(wrong: DefinitionsProblem): Refusal {
  if (wrong.code === "duplicate")
    return problem(
      "name-duplicate",
      `The function uses $${wrong.name}$, but several cards define $${wrong.name}$. Give them different names.`,
      `この関数は $${wrong.name}$ を使っていますが、$${wrong.name}$ を定義するカードが複数あります。別々の名前にしてください。`,
    )
  const path = wrong.path.join(" \\to ")
  return problem(
    "name-cycle",
    `The definitions lead back to themselves: $${path}$. Change one of these functions.`,
    `定義が循環しています: $${path}$。いずれかの関数を変更してください。`,
  )
}

function indexProblem(variable: QuestionVariable, index: readonly number[]): Refusal | null {
  const { name, shape } = variable
  const at = index.join(", ")
  if (shape.length !== index.length)
    return problem(
      "index-gone",
      `The variable “${name}” has no entry with the index ${at}. Choose the variable or an entry again.`,
      `変数「${name}」には添字 ${at} の成分がありません。変数か成分を選び直してください。`,
    )
  const outside = shape.some((size, axis) => typeof size === "number" && (index[axis] ?? 0) > size)
  if (!outside) return null
  const size = shape.join(" × ")
  return problem(
    "index-gone",
    `The variable “${name}” has the size ${size}, so there is no entry ${at}. Choose another entry.`,
    `変数「${name}」の大きさは ${size} なので、成分 ${at} はありません。別の成分を選んでください。`,
  )
}
