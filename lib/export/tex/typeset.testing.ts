import { execFile, execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { it } from "vitest"

/** What came of a document, for tests: the log of TeX and the text of each page. */
export interface Typeset {
  readonly log: string
  readonly pages: readonly string[]
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, ["--version"], { stdio: "ignore" })
    return true
  } catch (error) {
    // pdftotext ends with a code of its own after its version; what counts is that it ran.
    return !(error instanceof Error && "code" in error && error.code === "ENOENT")
  }
}

/**
 * Tests that need programs of the system. Without them a test is skipped by name, but in a continuous check (`CI`) it fails: what did not
 * run did not pass.
 */
export function itNeeds(programs: readonly string[], packages: string) {
  const missing = programs.filter((program) => !isThere(program))
  return (title: string, test: () => void | Promise<void>) => {
    if (missing.length === 0) return it(title, { timeout: 120_000 }, test)
    const name = `${title} (skipped: ${missing.join(" and ")} not found)`
    if (!process.env.CI) return it.skip(name, test)
    return it(name, () => {
      throw new Error(`${missing.join(" and ")} not found: install ${packages}`)
    })
  }
}

/** A test that needs TeX. */
export const itTypesets = itNeeds(
  ["lualatex", "pdftotext"],
  "texlive-luatex, texlive-lang-japanese and poppler-utils",
)

/** Lets the PDF say which characters its signs stand for; without it the signs of the old mathematical fonts read as letters. */
const READABLE = String.raw`\protected\def\pdfglyphtounicode{\pdfextension glyphtounicode }
\input{glyphtounicode}\pdfvariable gentounicode=1
`

const FLAGS = ["--interaction=nonstopmode", "--halt-on-error", "--no-shell-escape", "board.tex"]

/** A document of our own by the name of the board that it is of. */
export interface NamedDocument {
  readonly name: string
  readonly tex: string
}

/** One title sets the commands of titles aside for good; here each document gets them as they were. */
const TITLES = String.raw`\makeatletter
\def\keep#1{\expandafter\let\csname kept:\string#1\endcsname#1}
\def\again#1{\global\expandafter\let\expandafter#1\csname kept:\string#1\endcsname}
\keep\maketitle\keep\@maketitle\keep\title\keep\author\keep\date
\def\nextdocument#1{\clearpage\typeout{=== #1 ===}\again\maketitle\again\@maketitle\again\title\again\author\again\date}
\makeatother
`

/** Documents of the same preamble as one, each behind a line of the log that names it. */
function together(documents: readonly NamedDocument[]): string {
  const parts = documents.map(({ name, tex }) => {
    const [, title = "", body = ""] =
      /(\\title\{[\s\S]*?)\\begin\{document\}([\s\S]*)\\end\{document\}/.exec(tex) ?? []
    return `\\nextdocument{${name}}\n${title}${body}`
  })
  const preamble = preambleOf(documents[0]?.tex ?? "")
  return `${preamble}${TITLES}\\begin{document}\n${parts.join("\n")}\n\\end{document}\n`
}

const preambleOf = (tex: string): string => tex.slice(0, tex.indexOf("\\title{"))

const run = promisify(execFile)

/** What the log says of each document, in their order. */
async function logsOf(documents: readonly NamedDocument[], program: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "nabla-tex-"))
  try {
    writeFileSync(join(folder, "board.tex"), together(documents))
    // What stops it is in the log, behind the name of the document; those behind that one have not been set.
    await run(program, FLAGS, { cwd: folder }).catch(() => undefined)
    const [, ...logs] = readFileSync(join(folder, "board.log"), "utf8").split(/^=== .* ===$/m)
    if (logs.length === 0) throw new Error(readFileSync(join(folder, "board.log"), "utf8").slice(-3000))
    return logs.length < documents.length
      ? [...logs, ...(await logsOf(documents.slice(logs.length), program))]
      : logs
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** So many documents share a start of the program: few enough that two programs have about the same to do. */
const IN_ONE_RUN = 4

/**
 * Sets documents with `program`, those with the same preamble in one run, two runs at a time; gives the part of the log that is about each
 * by its name. A document with an error stops its run; those behind it are set in another.
 */
export async function typesetAll(
  documents: readonly NamedDocument[],
  program: "lualatex" | "pdflatex",
): Promise<ReadonlyMap<string, string>> {
  const preambles = new Set(documents.map(({ tex }) => preambleOf(tex)))
  const groups = [...preambles].map((one) => documents.filter(({ tex }) => preambleOf(tex) === one))
  const runs = groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / IN_ONE_RUN) }, (_, at) =>
      group.slice(at * IN_ONE_RUN, (at + 1) * IN_ONE_RUN),
    ),
  )
  // The longest first, so that no program waits for the other.
  const length = (run: readonly NamedDocument[]) => run.reduce((sum, { tex }) => sum + tex.length, 0)
  runs.sort((a, b) => length(a) - length(b))
  const logs = new Map<string, string>()
  const work = async () => {
    for (let next = runs.pop(); next; next = runs.pop()) {
      const parts = await logsOf(next, program)
      for (const [at, { name }] of next.entries()) logs.set(name, parts[at] ?? "")
    }
  }
  await Promise.all([work(), work()])
  return logs
}

/** Sets a document with `program` and reads the pages back. Throws with the end of the log when TeX finds an error. */
export function typeset(tex: string, program: "lualatex" | "pdflatex" = "lualatex"): Typeset {
  const folder = mkdtempSync(join(tmpdir(), "nabla-tex-"))
  try {
    const readable = program === "lualatex" ? READABLE : ""
    writeFileSync(
      join(folder, "board.tex"),
      tex.replace("\\begin{document}", () => `${readable}\\begin{document}`),
    )
    try {
      execFileSync(program, FLAGS, { cwd: folder, stdio: "ignore" })
    } catch (error) {
      throw new Error(readFileSync(join(folder, "board.log"), "utf8").slice(-3000), { cause: error })
    }
    const text = execFileSync("pdftotext", ["-enc", "UTF-8", "board.pdf", "-"], {
      cwd: folder,
      encoding: "utf8",
    })
    return { log: readFileSync(join(folder, "board.log"), "utf8"), pages: text.split("\f").slice(0, -1) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
