import { readFileText } from "@/components/import/read-file"
import { importerOfFile } from "@/lib/import"
import { markdownImporter } from "@/lib/import/markdown/markdown-importer"
import type { BoardSession } from "./board-session"

/** Opens a file in the panel of imports, or tells why it is none that can be read. */
export async function openFile(board: BoardSession, file: File): Promise<void> {
  const { limit } = importerOfFile(file.name) ?? markdownImporter
  const read = await readFileText(file, limit)
  const megabytes = Math.round(limit / 1024 / 1024)
  if (read.ok) board.view.setState({ panel: "import", brought: { name: file.name, text: read.text } })
  else if (read.why === "too-large")
    board.tell({
      en: `${file.name} is larger than ${megabytes} MB. Split it and import the parts.`,
      ja: `${file.name} は ${megabytes} MB を超えています。分けて読み込んでください。`,
    })
  else
    board.tell({
      en: `${file.name} is not a text file. LaTeX, Markdown and exported boards can be imported.`,
      ja: `${file.name} はテキストではありません。読み込めるのは LaTeX・Markdown・書き出したボードです。`,
    })
}
