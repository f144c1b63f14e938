import type { Question, QuestionVariable } from "../../engine/answer"
import { programFile, programOf } from "../code/programs"
import { documentSections } from "../content/sections"
import { WORDS } from "../content/words"
import { defineExporter, type ExportRequest } from "../define"
import { plainMarkdownText, writeMarkdown } from "../markdown/write-markdown"

type Cell = { readonly type: "markdown" | "code"; readonly source: string }

/** Sizes without a number get one of these, each another one, so that shapes that do not fit are found out. */
const SIZES = [3, 4, 2, 5, 6, 7]

/** Python that draws a value for a variable, with what is promised about it. */
function drawn(
  { kind, shape, ...variable }: QuestionVariable,
  sizeOf: (size: number | string) => number,
): string {
  const sizes = shape.map(sizeOf)
  const [n = 1] = sizes
  if (kind === "scalar") return "rng.uniform(0.5, 1.5)"
  const any = `rng.uniform(0.5, 1.5, size=(${sizes.join(", ")}${sizes.length === 1 ? "," : ""}))`
  if (kind === "vector") return any
  if (variable.orthogonal) return `np.linalg.qr(rng.normal(size=(${n}, ${n})))[0]`
  if (variable.diagonal) return `np.diag(rng.uniform(0.5, 1.5, size=${n}))`
  if (variable.positiveDefinite) return `(lambda M: M @ M.T + np.eye(${n}))(rng.normal(size=(${n}, ${n})))`
  if (variable.symmetric) return `(lambda M: M + M.T)(${any})`
  return sizes[0] === sizes[1] ? `${any} + ${n} * np.eye(${n})` : any
}

/** A cell that draws values for all variables and shows function and derivative there. */
function example(
  variables: readonly QuestionVariable[],
  dims: Question["dims"],
  names: readonly string[],
  head: string,
): string {
  const letters = new Map<string, number>(Object.entries(dims ?? {}))
  const sizeOf = (size: number | string): number => {
    if (typeof size === "number") return size
    const known = letters.get(size)
    if (known !== undefined) return known
    const free = SIZES.find((one) => ![...letters.values()].includes(one)) ?? 3
    letters.set(size, free)
    return free
  }
  const parameters =
    /\((.*)\)/
      .exec(head)?.[1]
      ?.split(",")
      .map((one) => one.trim()) ?? []
  const lines = variables.map(
    (variable, at) => `${parameters[at] ?? variable.name} = ${drawn(variable, sizeOf)}`,
  )
  const shown = names.map(
    (name) => `print(${JSON.stringify(`${name} =`)}, ${name}(${parameters.join(", ")}))`,
  )
  return ["rng = np.random.default_rng(0)", ...lines, ...shown].join("\n")
}

/** The first line of a function in Python: its name and its parameters. */
const headOf = (program: string): string => /^def .*$/m.exec(program)?.[0] ?? ""

async function cellsOf(request: ExportRequest): Promise<readonly Cell[]> {
  const { board, language } = request
  const file = programFile()
  const cells: Cell[] = []
  for (const { card, contents } of await documentSections(request)) {
    const words = writeMarkdown(contents, request)
    if (words.trim() !== "") cells.push({ type: "markdown", source: words })
    const program = card === null ? null : await programOf(card, request, "numpy")
    if (!program?.ok) continue
    const { text, names } = file.add(program.text)
    const source = example(program.variables, program.dims, names, headOf(program.text))
    if (text !== "") cells.push({ type: "code", source: text }, { type: "code", source })
  }
  const title = plainMarkdownText(board.title.trim() === "" ? WORDS.untitled[language] : board.title)
  const said: readonly Cell[] =
    cells.length > 0 ? cells : [{ type: "markdown", source: WORDS.empty[language] }]
  const imports: readonly Cell[] =
    file.imports.length > 0 ? [{ type: "code", source: file.imports.join("\n") }] : []
  return [{ type: "markdown", source: `# ${title}` }, ...imports, ...said]
}

/** A text in the lines of the format, each with its end. */
const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/)

/** The board as a notebook of Jupyter (nbformat 4.5): words and formulas in cells of Markdown, functions and derivatives as NumPy that runs. */
export const notebookExporter = defineExporter({
  format: "notebook",
  title: { en: "Jupyter notebook", ja: "Jupyter ノートブック" },
  mediaType: "application/x-ipynb+json",
  extension: "ipynb",
  async write(request) {
    const cells = (await cellsOf(request)).map(({ type, source }, at) => ({
      cell_type: type,
      id: `cell-${at + 1}`,
      metadata: {},
      ...(type === "code" ? { execution_count: null, outputs: [] } : {}),
      source: linesOf(source),
    }))
    const metadata = {
      kernelspec: { display_name: "Python 3", language: "python", name: "python3" },
      language_info: { name: "python" },
    }
    return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`
  },
})
