import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
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

/** Sets a document with `program` and reads the pages back. Throws with the end of the log when TeX finds an error. */
export function typeset(tex: string, program: "lualatex" | "pdflatex" = "lualatex"): Typeset {
  const folder = mkdtempSync(join(tmpdir(), "nabla-tex-"))
  try {
    const readable = program === "lualatex" ? READABLE : ""
    writeFileSync(
      join(folder, "board.tex"),
      tex.replace("\\begin{document}", () => `${readable}\\begin{document}`),
    )
    const flags = ["--interaction=nonstopmode", "--halt-on-error", "--no-shell-escape", "board.tex"]
    try {
      execFileSync(program, flags, { cwd: folder, stdio: "ignore" })
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
