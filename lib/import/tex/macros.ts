/** A command that a document defines for itself. */
interface Macro {
  readonly parameters: number
  /** What stands in the place of an optional first argument; null where there is none. */
  readonly optional: string | null
  readonly body: string
}

/** The commands that a document defines, by name with backslash. */
export type Macros = ReadonlyMap<string, Macro>

const DEFINITION =
  /\\(?:re|provide)?newcommand\*?\s*(?:\{\s*(\\[A-Za-z]{1,40})\s*\}|(\\[A-Za-z]{1,40}))\s*(?:\[([0-9])\])?\s*(?:\[([^[\]{}]{0,60})\])?\s*(?=\{)|\\DeclareMathOperator(\*?)\s*\{?\s*(\\[A-Za-z]{1,40})\s*\}?\s*(?=\{)/g

/** What a definition does that is a program of the page and no notation: such a command stays as typed. */
const PROGRAM =
  /\\(?:if[a-z]*|fi|else|sbox|usebox|savebox|[mp]arbox|makebox|resizebox|par|def|edef|gdef|xdef|let|expandafter|csname|catcode|input|include|write|read|openin|openout|immediate|loop|repeat|begin|end)(?![A-Za-z])/

/** Longer definitions draw pictures, and more of them are no document of a person. */
const LONGEST_BODY = 600
const MOST_MACROS = 400

/** The definitions of a source, with the places at which they stand. */
export function readMacros(
  text: string,
  groupEnd: (open: number) => number,
): { readonly macros: Macros; readonly places: readonly (readonly [from: number, to: number])[] } {
  const macros = new Map<string, Macro>()
  const places: (readonly [number, number])[] = []
  for (const found of text.matchAll(DEFINITION)) {
    const [whole, braced, plain, parameters, optional, star, operator] = found
    const open = found.index + whole.length
    const end = groupEnd(open)
    if (end < 0) continue
    places.push([found.index, end + 1])
    if (end - open > LONGEST_BODY || macros.size >= MOST_MACROS) continue
    const body = text.slice(open + 1, end)
    if (PROGRAM.test(body)) continue
    if (operator !== undefined)
      macros.set(operator, { parameters: 0, optional: null, body: `\\operatorname${star}{${body}}` })
    else
      macros.set(braced ?? plain ?? "", {
        parameters: Number(parameters ?? 0),
        optional: optional ?? null,
        body,
      })
  }
  return { macros, places }
}

/** What all expansions of one formula may come to. */
const MOST_EXPANSIONS = 400
const LONGEST_RESULT = 20_000

const PIECE = /\\[A-Za-z]+|\\[\s\S]|[\s\S]/gu

/** The argument at a place of a formula: a group without its braces, or one sign. */
function argumentAt(latex: string, from: number): { readonly text: string; readonly end: number } {
  let at = from
  while (/\s/.test(latex.charAt(at))) at += 1
  if (latex.charAt(at) !== "{") {
    const [sign = ""] = latex.slice(at, at + 60).match(PIECE) ?? []
    return { text: sign, end: at + sign.length }
  }
  let depth = 0
  for (let end = at; end < latex.length; end++) {
    const char = latex.charAt(end)
    if (char === "\\") end += 1
    else if (char === "{") depth += 1
    else if (char === "}") {
      depth -= 1
      if (depth === 0) return { text: latex.slice(at + 1, end), end: end + 1 }
    }
  }
  return { text: latex.slice(at + 1), end: latex.length }
}

function use(latex: string, from: number, macro: Macro): { readonly text: string; readonly end: number } {
  const given: string[] = []
  let end = from
  if (macro.optional !== null) {
    const option = /^\s*\[([^[\]]*)\]/.exec(latex.slice(end, end + 200))
    given.push(option?.[1] ?? macro.optional)
    end += option?.[0].length ?? 0
  }
  while (given.length < macro.parameters) {
    const argument = argumentAt(latex, end)
    given.push(argument.text)
    end = argument.end
  }
  const text = macro.body.replace(/#([1-9])/g, (_, number) => given[Number(number) - 1] ?? "")
  // A letter behind a command would become a part of its name.
  const apart = /\\[A-Za-z]+$/.test(text) && /^[A-Za-z]/.test(latex.slice(end, end + 1)) ? " " : ""
  return { text: text + apart, end }
}

/**
 * A formula with the document's own commands put in. Null where that has no end or grows beyond what a card holds: then the formula stays as
 * it was typed.
 */
export function expandMacros(latex: string, macros: Macros): string | null {
  if (macros.size === 0 || !latex.includes("\\")) return latex
  let out = latex
  let uses = 0
  let at = 0
  for (;;) {
    const slash = out.indexOf("\\", at)
    if (slash < 0) return out
    const name = /^\\(?:[A-Za-z]+|[\s\S])/.exec(out.slice(slash, slash + 42))?.[0] ?? "\\"
    const macro = macros.get(name)
    if (macro === undefined) {
      at = slash + name.length
      continue
    }
    uses += 1
    const { text, end } = use(out, slash + name.length, macro)
    out = out.slice(0, slash) + text + out.slice(end)
    if (uses > MOST_EXPANSIONS || out.length > Math.max(LONGEST_RESULT, latex.length * 2)) return null
    at = slash
  }
}
