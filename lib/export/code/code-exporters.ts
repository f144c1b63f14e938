import { CODE_LANGUAGES } from "../../cards/code-languages"
import { functionCard } from "../../cards/function-card"
import type { CodeLanguageId } from "../../engine/answer"
import { inDocumentOrder } from "../content/sections"
import { WORDS } from "../content/words"
import { defineExporter, type Exporter, type ExportRequest } from "../define"
import { programFile, programOf } from "./programs"

interface CodeFile {
  readonly extension: string
  readonly mediaType: string
  /** What begins a comment. */
  readonly comment: string
}

const PYTHON: CodeFile = { extension: "py", mediaType: "text/x-python; charset=utf-8", comment: "#" }
const FILES: Readonly<Record<CodeLanguageId, CodeFile>> = {
  numpy: PYTHON,
  pytorch: PYTHON,
  jax: PYTHON,
  julia: { extension: "jl", mediaType: "text/x-julia; charset=utf-8", comment: "#" },
  matlab: { extension: "m", mediaType: "text/x-matlab; charset=utf-8", comment: "%" },
}

/** Words that stay in their comment, whatever they hold. */
const commented = (sign: string, words: string): string =>
  `${sign} ${words.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim()}`

async function write(request: ExportRequest, language: CodeLanguageId): Promise<string> {
  const { comment } = FILES[language]
  const { board } = request
  const file = programFile()
  const parts: string[] = []
  for (const card of inDocumentOrder(request.cards)) {
    const program = await programOf(card, request, language)
    if (program === null) continue
    const formula = card.kind === functionCard.kind ? [commented(comment, card.texts.body ?? "")] : []
    if (!program.ok) {
      parts.push([...formula, commented(comment, program.message)].join("\n"))
      continue
    }
    const { text } = file.add(program.text)
    if (text !== "") parts.push([...formula, text].join("\n"))
  }
  const title = board.title.trim() === "" ? WORDS.untitled[request.language] : board.title
  const body = parts.length > 0 ? parts : [commented(comment, WORDS.empty[request.language])]
  const head = [commented(comment, title), ...file.imports]
  return `${[head.join("\n"), ...body].join("\n\n\n")}\n`
}

/** The functions and derivatives of a board as programs, one exporter a language, in the order of their formats. */
export const CODE_EXPORTERS: readonly Exporter[] = CODE_LANGUAGES.map(({ id, title }) =>
  defineExporter({
    format: id,
    title: { en: `${title} code`, ja: `${title} コード` },
    mediaType: FILES[id].mediaType,
    extension: FILES[id].extension,
    write: (request) => write(request, id),
  }),
)
