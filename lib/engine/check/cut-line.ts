import { isSign, type Token } from "../syntax/token"

/** One side of a line's chain, and the relation in front of it. */
export interface CutSide {
  readonly tokens: readonly Token[]
  readonly relation: "equals" | "approx"
}

const isText = (token: Token): boolean => token.kind === "prose" || token.kind === "wide"

const isOpenSign = (token: Token | undefined): boolean =>
  token?.kind === "sign" && /^(=|approx|[+\-*/^_]|cdot|times|odot|circ|otimes|oslash)$/.test(token.sign)

/** “Therefore”, “so”, “that is”: a sign at the start of a line that says nothing of its own. */
const LEADING: ReadonlySet<string> = new Set(
  "therefore because implies iff to rightarrow Rightarrow Leftrightarrow Longrightarrow Longleftrightarrow leadsto".split(
    " ",
  ),
)

const leads = (token: Token): boolean =>
  (token.kind === "command" && LEADING.has(token.name)) || (token.kind === "sign" && LEADING.has(token.sign))

const opens = (token: Token): boolean => token.kind === "open" || token.kind === "begin" || isSign(token, "{")
const closes = (token: Token): boolean => token.kind === "close" || token.kind === "end" || isSign(token, "}")

/**
 * Cuts a line at its relations. A leading relation and words before the formula say nothing of their own; a remark after it ends the line.
 */
export function cutLine(all: readonly Token[]): readonly CutSide[] {
  const first = all.findIndex((token) => !isText(token) && !leads(token))
  const tokens = all.slice(Math.max(first, 0)).filter((token) => token.kind !== "finish")
  const sides: { tokens: Token[]; relation: CutSide["relation"] }[] = [{ tokens: [], relation: "equals" }]
  let depth = 0
  for (const [at, token] of tokens.entries()) {
    if (closes(token)) depth--
    const top = depth === 0
    if (opens(token)) depth++
    if (top && token.kind === "wide" && (isOpenSign(tokens[at - 1]) || isOpenSign(tokens[at + 1]))) continue
    if (top && (isText(token) || isSign(token, ",", ";"))) break
    if (top && isSign(token, ":") && isSign(tokens[at + 1] ?? token, "=")) continue
    if (top && isSign(token, "=", "approx")) {
      sides.push({ tokens: [], relation: isSign(token, "=") ? "equals" : "approx" })
    } else sides.at(-1)?.tokens.push(token)
  }
  const [leading, second] = sides
  return leading?.tokens.length === 0 && second ? sides.slice(1) : sides
}
