import type { Collector } from "../draft"

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&nbsp;": " ",
  "&#39;": "'",
  "&#91;": "[",
  "&#93;": "]",
}

/** Longer lines are no prose; their marks stay as they are. */
const LONGEST = 20_000

/** Formulas and code stand as they are; everything else in a line may hold marks. */
const KEPT = /(?<!\\)\$\$[^$]+\$\$|(?<!\\)\$(?:\\.|[^$\\])+\$|`[^`]+`|\\\((?:(?!\\\)).)+\\\)/g

/** A line of Markdown with the marks that text cards know: strong words, code and formulas. A picture is told of by its name. */
export function plainMarkdown(line: string, into: Collector, number: number): string {
  if (line.length > LONGEST) return line
  let out = ""
  let at = 0
  for (const found of line.matchAll(KEPT)) {
    out += words(line.slice(at, found.index), into, number) + kept(found[0])
    at = found.index + found[0].length
  }
  return out + words(line.slice(at), into, number)
}

/** A formula in one line is written as text cards write it. */
function kept(mark: string): string {
  if (mark.startsWith("`")) return mark
  const latex = mark.replace(/^(?:\$\$?|\\\()|(?:\$\$?|\\\))$/g, "").trim()
  return latex === "" ? mark : `$${latex}$`
}

function words(text: string, into: Collector, number: number): string {
  return text
    .replace(/<!--.{0,2000}?-->/g, "")
    .replace(/!\[([^\]\n]{0,300})\]\(([^()\s]{0,600})[^()\n]{0,100}\)/g, (_, alt: string, file: string) => {
      into.remark("picture", number, file)
      return `${alt} \`${file.replaceAll("`", "'")}\``
    })
    .replace(/\[([^\]\n]{1,300})\]\(([^()\s]{1,600})[^()\n]{0,100}\)/g, "$1 ($2)")
    .replace(/<br\s*\/?>/g, " ")
    .replace(/&(?:lt|gt|amp|quot|nbsp|#39|#91|#93);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/(?<![\\_\w])__([^_\n]{1,300})__(?!\w)/g, "**$1**")
    .replace(/(?<![\\*])\*([^*\s](?:[^*\n]{0,300}[^*\s])?)\*(?!\*)/g, "$1")
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~&"'/:;,=?@^])/g, "$1")
}
