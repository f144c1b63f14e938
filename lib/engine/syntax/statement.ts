import { ok, type Result } from "../answer"
import { refuse } from "../refuse"
import type { Span } from "../term"
import { RELATIONS } from "./characters"
import { parseTokens } from "./parse"
import type { Names } from "./parser"
import type { LetterSurface, Surface } from "./surface"
import { isSign, type Token } from "./token"

/** A statement cut into its parts: sides of `=`, and the remarks after it. */
export interface Pieces {
  readonly sides: readonly (readonly Token[])[]
  readonly remark: readonly Token[]
}

/** What stands left of the first `=`: `f(\bm x)`, `\bm y`. */
export interface LeftSide {
  readonly name: LetterSurface
  /** Null when there are no brackets. */
  readonly args: readonly Surface[] | null
  /** The name as typed, with its arguments cut off. */
  readonly latex: string
}

const ALIGNED =
  /^(aligned|align|split|gathered|gather|equation|displaymath|math|eqnarray|multline|flalign|alignat|alignedat)$/

/** Takes the layout of several lines away; a second statement among them is refused. */
export function unwrapLines(tokens: readonly Token[]): Result<Token[]> {
  const kept: Token[] = []
  const environments: string[] = []
  for (const [at, token] of tokens.entries()) {
    const inLines = environments.every((name) => ALIGNED.test(name))
    if (token.kind === "begin") environments.push(token.environment)
    if (token.kind === "end") environments.pop()
    const wrapper = (token.kind === "begin" || token.kind === "end") && ALIGNED.test(token.environment)
    if (wrapper && inLines) continue
    if (!inLines || (token.kind !== "break" && !isSign(token, "&"))) {
      kept.push(token)
      continue
    }
    const next = tokens.slice(at + 1).find((other) => other.kind !== "break" && !isSign(other, "&"))
    if (token.kind === "break" && next && !goesOn(kept.at(-1), next)) {
      return refuse("unsupported/several-statements", next.span, {})
    }
  }
  return ok(kept)
}

/** Whether a line goes on after a break: with a sign, a remark, or because the line before it was left open. */
function goesOn(last: Token | undefined, next: Token): boolean {
  if (!last || isOpenSign(last) || last.kind === "open") return true
  return (
    next.kind === "finish" || next.kind === "end" || isText(next) || isOpenSign(next) || isSign(next, ",")
  )
}

/** How deep each token lies in brackets, braces and environments. */
function depths(tokens: readonly Token[]): number[] {
  let depth = 0
  return tokens.map((token) => {
    const opens = token.kind === "open" || token.kind === "begin" || isSign(token, "{")
    const closes = token.kind === "close" || token.kind === "end" || isSign(token, "}")
    if (opens) return depth++
    if (closes) return --depth
    return depth
  })
}

const isRelation = (token: Token): boolean => token.kind === "sign" && RELATIONS.has(token.sign)
const isText = (token: Token): boolean => token.kind === "prose" || token.kind === "wide"

/** Whether a sign leaves the expression open, so that a wide space beside it is only a space. */
const isOpenSign = (token: Token | undefined): boolean =>
  token?.kind === "sign" &&
  (RELATIONS.has(token.sign) || /^([+\-*/^_]|cdot|times|odot|circ|otimes|oslash)$/.test(token.sign))

/** Whether a colon may be the inner product of two matrices: something stands on both sides, and no relation such as an arrow between sets follows. */
const isDoubleDot = (tokens: readonly Token[], at: number): boolean =>
  at > 0 && at < tokens.length - 1 && !tokens.slice(at).some((token) => isRelation(token) || isText(token))

/** Cuts a statement at its top-level `=` and at the first remark. Other relations and loose lists are refused. */
export function cutStatement(all: readonly Token[]): Result<Pieces> {
  const first = all.findIndex((token) => !isText(token))
  const tokens = all.slice(Math.max(first, 0)).filter((token) => token.kind !== "finish")
  const depth = depths(tokens)
  const sides: Token[][] = [[]]
  for (const [at, token] of tokens.entries()) {
    const top = depth[at] === 0
    if (!top) {
      sides.at(-1)?.push(token)
      continue
    }
    if (token.kind === "wide" && (isOpenSign(tokens[at - 1]) || isOpenSign(tokens[at + 1]))) continue
    if (isText(token)) return ok({ sides, remark: tokens.slice(at) })
    if (isSign(token, ":") && !isDoubleDot(tokens, at))
      return refuse("syntax/unexpected", token.span, { found: ":" })
    if (isSign(token, ",", ";")) {
      const rest = tokens.slice(at + 1)
      const remark = rest.length === 0 || isText(rest[0] ?? token) || rest.some(isRelation)
      return remark ? ok({ sides, remark: rest }) : refuse("syntax/loose-list", token.span, {})
    }
    if (isSign(token, "=")) sides.push([])
    else if (isRelation(token)) {
      return refuse("unsupported/relation", token.span, { relation: relationText(token) })
    } else sides.at(-1)?.push(token)
  }
  return ok({ sides, remark: [] })
}

const relationText = (token: Token): string =>
  token.kind === "sign" ? (token.sign.length > 1 ? `\\${token.sign}` : token.sign) : ""

/** Reads `f(\bm x)`, `\bm f(W, \bm b)`, `y`; anything else is no left-hand side. */
export function readLeftSide(source: string, tokens: readonly Token[], names: Names): Result<LeftSide> {
  const [first] = tokens
  const last = tokens.at(-1)
  const span: Span = [first?.span[0] ?? 0, last?.span[1] ?? 0]
  const open: Names = { ...names, isFunction: () => true, isVariable: () => false }
  const parsed = parseTokens(source, tokens, open, span[1])
  if (!parsed.ok) return parsed
  const surface = parsed.value
  if (surface.type === "letter") return ok({ name: surface, args: null, latex: surface.latex })
  if (surface.type !== "apply") return refuse("syntax/not-a-function", span, {})
  const args = surface.args.flatMap((arg) => (arg.type === "group" ? [arg.of] : [arg]))
  const named = args.every((arg) => arg.type === "letter" || arg.type === "pattern" || arg.type === "dots")
  if (!named) return refuse("syntax/not-a-function", span, {})
  return ok({ name: surface.fn, args, latex: surface.fn.latex })
}
