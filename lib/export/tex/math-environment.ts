import { ENVIRONMENTS } from "./commands.table"
import { badForm, type MathSource, type MathState, NotWritableError } from "./math-source"

type WriteList = (state: MathState, end: string | null) => string

const MAX_COLUMNS = 200
const LENGTH = /^\s*-?\d{0,4}(\.\d{1,4})?\s*(pt|ex|em|mm|cm|in|mu)\s*$/

const nameOf = (source: MathSource) =>
  source
    .takeGroup()
    .map((token) => token.text)
    .join("")

/** The end of a row with its extra space, `\\[1ex]`. */
function writeRowEnd(source: MathSource): string {
  source.takeIf("*")
  // As in LaTeX's mathematics, a bracket after a space begins the next row.
  const space = source.hasGap() ? null : source.takeOption()
  if (space === null) return "\\\\\n"
  if (!LENGTH.test(space)) throw badForm()
  return `\\\\[${space.trim()}]\n`
}

/** The columns of an `array`: letters and bars only. */
function readColumns(source: MathSource): { readonly spec: string; readonly count: number } {
  const spec = nameOf(source).replace(/\s/g, "")
  if (!/^[lcr|]{1,200}$/.test(spec)) throw badForm()
  return { spec, count: spec.replaceAll("|", "").length }
}

interface Rows {
  /** The number of columns; 0 for no bound. */
  readonly columns: number
  readonly mayHaveRules: boolean
}

function writeRows(state: MathState, { columns, mayHaveRules }: Rows, writeList: WriteList): string {
  const { source, size } = state
  let out = ""
  let column = 1
  for (;;) {
    while (mayHaveRules && column === 1 && source.takeIf("\\hline")) out += "\\hline "
    const cell = writeList(state, "")
    // A bracket or star right after the end of a row would be read as its option.
    out += /^[[*]/.test(cell) ? `{}${cell}` : cell
    const end = source.take().text
    if (end === "&") {
      column += 1
      if (column > (columns || MAX_COLUMNS)) throw badForm()
      size.columns = Math.max(size.columns, column)
      out += " & "
    } else if (end === "\\\\" || end === "\\cr" || end === "\\newline") {
      out += ` ${writeRowEnd(source)}`
      column = 1
    } else if (end === "\\end") return out
    else throw badForm()
  }
}

/** Writes `\begin{…} … \end{…}` of a listed environment; `\begin` has been taken. */
export function writeEnvironment(state: MathState, writeList: WriteList): string {
  const { source } = state
  const name = nameOf(source)
  const isArray = name === "array"
  const environment = isArray ? { tex: "array", columns: 0 } : ENVIRONMENTS.get(name)
  if (!environment) throw new NotWritableError({ why: "command", command: `\\begin{${name.slice(0, 40)}}` })
  const array = isArray ? readColumns(source) : null
  const columns = array?.count ?? environment.columns
  const rows = writeRows(state, { columns, mayHaveRules: /^(array|.?matrix)$/.test(name) }, writeList)
  if (nameOf(source) !== name) throw badForm()
  const spec = array ? `{${array.spec}}` : ""
  // A script or bracket after \begin would be read as an option.
  const guard = /^\s*\[/.test(rows) ? "{}" : ""
  return `\\begin{${environment.tex}}${spec}${guard}${rows.startsWith("\n") ? "" : " "}${rows.trimEnd()} \\end{${environment.tex}}`
}
