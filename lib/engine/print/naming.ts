import type { Bilingual, DerivativeKind } from "../answer"
import type { IndexForm } from "../index-form/nodes"
import { axes } from "../shape"
import type { PrintContext } from "./context"
import { bareLetter, entryTex, symbolsOf, variableTex } from "./symbols"
import { subscript } from "./tex"

/** How the function is written: its name, its entries' name, and its argument. */
export interface FunctionName {
  /** `\bm{f}` */
  readonly name: string
  /** `f`, which carries indices. */
  readonly stem: string
  /** `\bm{f}(\bm{x})` */
  readonly applied: string
  /** `(\bm{x})` */
  readonly argument: string
}

/** The usual name of a nameless function, which no variable has. */
function defaultName(rank: number, context: PrintContext): string {
  const { declared } = symbolsOf(context)
  const letters = rank === 2 ? ["F", "G", "H", "Y"] : ["f", "g", "h", "y"]
  const letter = letters.find((one) => !declared.has(one)) ?? letters[0]
  return rank === 1 ? `\\bm{${letter}}` : `${letter}`
}

/** The name that the question gives, else f, bold for a vector, F for a matrix. */
export function functionNameOf(context: PrintContext): FunctionName {
  const rank = axes(context.functionShape).length
  const name = context.name ?? defaultName(rank, context)
  const bare = bareLetter(name)
  const stem = rank === 2 && /^[A-Z]$/.test(bare) ? bare.toLowerCase() : bare
  const inputs = [context.wrt, ...(context.mixed ?? [])].map((place) => place.declaration.latex)
  const argument = `(${[...new Set(inputs)].join(", ")})`
  return { name, stem, applied: `${name}${argument}`, argument }
}

/** What stands under the derivative: the variable, or its one entry. */
export function variableLatex(context: PrintContext, place: PrintContext["wrt"] = context.wrt): string {
  const { declaration, index } = place
  return index
    ? entryTex(declaration.name, index.map(String), context).text
    : variableTex(declaration.name, context).text
}

const isScalarPlace = ({ declaration, index }: PrintContext["wrt"]): boolean =>
  index !== null || axes(declaration.shape).length === 0

/** Which kind of derivative this is, by the shapes of function and variable. */
export function kindOf(form: IndexForm, context: PrintContext): DerivativeKind {
  const outputs = form.output.length
  const inputs = form.wrt.length
  if (inputs === 0) {
    const alone = context.wrt.index === null && context.isOnlyInput
    return alone ? "ordinary" : "partial"
  }
  if (outputs + inputs > 2) return "tensor"
  if (context.order === 2 && inputs === 2 && !context.mixed?.some(isScalarPlace)) return "hessian"
  if (outputs === 1) return "jacobian"
  return inputs === 2 ? "gradient-matrix" : "gradient"
}

const ORDINALS: Readonly<Record<number, string>> = {
  2: "Second",
  3: "Third",
  4: "Fourth",
  5: "Fifth",
  6: "Sixth",
}

/** The name of a kind of derivative in both languages. */
export function nameOf(kind: DerivativeKind, form: IndexForm, context: PrintContext): Bilingual {
  const rank = form.output.length + form.wrt.length
  const { order } = context
  if (context.mixed) return nameOfMixed(kind, form, order)
  const higher = order > 1
  const names: Record<DerivativeKind, Bilingual> = {
    ordinary: higher
      ? { en: `${ORDINALS[order] ?? `${order}th`} ordinary derivative`, ja: `${order}階の常微分` }
      : { en: "Ordinary derivative", ja: "常微分" },
    partial: higher
      ? { en: `${ORDINALS[order] ?? `${order}th`} partial derivative`, ja: `${order}階の偏微分` }
      : { en: "Partial derivative", ja: "偏微分" },
    gradient: { en: "Gradient", ja: "勾配" },
    jacobian: { en: "Jacobian matrix", ja: "ヤコビ行列" },
    "gradient-matrix": { en: "Gradient matrix", ja: "勾配行列" },
    hessian: { en: "Hessian matrix", ja: "ヘッセ行列" },
    tensor: { en: `${ORDINALS[rank] ?? `${rank}th`}-order tensor`, ja: `${rank}階のテンソル` },
  }
  return names[kind]
}

/** The name of a derivative by several different variables or entries. */
function nameOfMixed(kind: DerivativeKind, form: IndexForm, order: number): Bilingual {
  const rank = form.output.length + form.wrt.length
  const ordinal = (ORDINALS[order] ?? `${order}th`).toLowerCase()
  if (form.wrt.length === 0)
    return { en: `Mixed ${ordinal} partial derivative`, ja: `${order}階の混合偏微分` }
  if (kind === "tensor")
    return {
      en: `Mixed ${ordinal} derivatives (tensor of order ${rank})`,
      ja: `${order}階の混合微分(${rank}階のテンソル)`,
    }
  return rank === 1
    ? { en: `Vector of mixed ${ordinal} derivatives`, ja: `${order}階の混合微分のベクトル` }
    : { en: `Matrix of mixed ${ordinal} derivatives`, ja: `${order}階の混合微分の行列` }
}

const quotient = (d: string, over: string, under: string): string => `\\frac{${d} ${over}}{${d} ${under}}`

function higherQuotient(d: string, over: string, under: string, order: number): string {
  const raised = /[\^']/.test(under) ? `(${under})^${order}` : `${under}^${order}`
  return `\\frac{${d}^${order} ${over}}{${d} ${raised}}`
}

/** `\frac{\partial^3 f}{\partial x^2\,\partial y}`: equal letters that stand side by side are written once. */
function mixedQuotient(over: string, under: readonly string[]): string {
  const runs: { text: string; times: number }[] = []
  for (const text of under) {
    const last = runs.at(-1)
    if (last?.text === text) last.times += 1
    else runs.push({ text, times: 1 })
  }
  const by = runs.map(({ text, times }) => {
    if (times === 1) return `\\partial ${text}`
    return `\\partial ${/[\^']/.test(text) ? `(${text})` : text}^${times}`
  })
  return `\\frac{\\partial^${under.length} ${over}}{${by.join("\\,")}}`
}

/** How a mixed derivative is written; the matrix of a scalar function by two vectors has the second one lying, as in a Hessian. */
function mixedNotation(
  kind: DerivativeKind,
  places: readonly PrintContext["wrt"][],
  context: PrintContext,
): string {
  const under = places.map((place) => variableLatex(context, place))
  const lies = kind === "hessian" ? under.map((text, k) => (k === 1 ? `${text}^\\top` : text)) : under
  return mixedQuotient(functionNameOf(context).applied, lies)
}

function scalarNotations(kind: "ordinary" | "partial", f: FunctionName, context: PrintContext): string[] {
  const by = variableLatex(context)
  const d = kind === "ordinary" ? "\\mathrm{d}" : "\\partial"
  const { order } = context
  const primes = order > 3 ? `^{(${order})}` : "'".repeat(order)
  const write = (sign: string, of: string, under: string): string =>
    order === 1 ? quotient(sign, of, under) : higherQuotient(sign, of, under, order)
  const own = context.wrt.index !== null || kind === "ordinary"
  const over = own ? f.applied : f.name
  return kind === "ordinary" ? [write(d, over, by), `${f.name}${primes}${f.argument}`] : [write(d, over, by)]
}

/** How the derivative is written, the usual way first. */
export function notationsOf(kind: DerivativeKind, context: PrintContext): string[] {
  if (context.mixed) return [mixedNotation(kind, context.mixed, context)]
  const f = functionNameOf(context)
  const by = variableLatex(context)
  const partial = quotient("\\partial", f.applied, by)
  const mixed = `\\frac{\\partial^2 ${f.applied}}{\\partial ${by}\\,\\partial ${by}}`
  switch (kind) {
    case "ordinary":
    case "partial":
      return scalarNotations(kind, f, context)
    case "gradient":
      return [
        partial,
        `\\nabla ${f.applied}`,
        `\\operatorname{grad} ${f.applied}`,
        quotient("\\mathrm{d}", f.applied, by),
      ]
    case "jacobian":
      return [
        partial,
        `J_${braced(f.name)}`,
        `D${space(f.applied)}`,
        `D_${braced(bareLetter(by))}${space(f.name)}`,
      ]
    case "gradient-matrix":
      return [partial, `\\nabla ${f.applied}`]
    case "hessian":
      return [
        `\\frac{\\partial^2 ${f.applied}}{\\partial ${by}\\,\\partial ${by}^\\top}`,
        `\\nabla^2 ${f.applied}`,
        `H_${braced(f.name)}`,
      ]
    case "tensor":
      return context.order === 2 ? [mixed] : [partial]
  }
}

const space = (text: string): string => (/^[a-zA-Z]/.test(text) ? ` ${text}` : text)
const braced = (text: string): string => (text.length === 1 ? text : `{${text}}`)

/** One entry of the derivative as a quotient: `\frac{\partial f_k}{\partial w_{ij}}`. */
export function entryQuotient(
  output: readonly string[],
  wrt: readonly (readonly string[])[],
  context: PrintContext,
): string {
  const f = functionNameOf(context)
  const over = output.length === 0 ? f.name : subscript(f.stem, output.join(""))
  const by = wrt.map((indices, k) => {
    const place = context.mixed?.[k] ?? context.wrt
    return place.index
      ? variableLatex(context, place)
      : entryTex(place.declaration.name, indices, context).text
  })
  const [first = "", second] = by
  if (second === undefined) return quotient("\\partial", over, first)
  return `\\frac{\\partial^2 ${over}}{\\partial ${first}\\,\\partial ${second}}`
}
