import type { Language } from "@/lib/language/language"
import { MATH_COMMANDS, type MathCommand } from "./math-commands"
import { matrixTemplate } from "./matrix-template"

/** More are not shown: somebody who sees none of these types another letter. */
const MOST = 7
const MOST_SIZE = 12

/** How well typed words fit a command, smaller is better; null where they do not. */
function rankOf(command: MathCommand, typed: string, language: Language): number | null {
  const word = typed.toLowerCase()
  let best: number | null = null
  const consider = (value: number) => {
    best = best === null ? value : Math.min(best, value)
  }
  command.names.forEach((name, place) => {
    const later = place === 0 ? 0 : 1
    if (name === typed) consider(later)
    else if (name.startsWith(typed)) consider(2 + later + (name.length - typed.length) / 100)
    else if (name.toLowerCase().startsWith(word)) consider(4 + later + (name.length - typed.length) / 100)
  })
  const said = command.words[language].toLowerCase()
  if (said.startsWith(word)) consider(6)
  else if (said.includes(word)) consider(7)
  return best
}

/** `m3,2`, `m[3,2]` and `m3x2` ask for a matrix of 3 rows and 2 columns. */
function matrixBySize(typed: string): MathCommand | null {
  const sizes = /^m\[?(\d{1,2})[,x×](\d{1,2})\]?$/.exec(typed)
  const [rows, columns] = [Number(sizes?.[1]), Number(sizes?.[2])]
  const isSize = (size: number) => size >= 1 && size <= MOST_SIZE
  if (!isSize(rows) || !isSize(columns)) return null
  return {
    ...matrixTemplate(rows, columns),
    names: [typed],
    words: { en: `${rows} × ${columns} matrix`, ja: `${rows} × ${columns} 行列` },
  }
}

/** The commands that typed letters may mean, the best first: by name, then by what they are called in the language of the page. */
export function findCommands(typed: string, language: Language): readonly MathCommand[] {
  if (typed === "") return MATH_COMMANDS.slice(0, MOST)
  const sized = matrixBySize(typed)
  if (sized) return [sized]
  return MATH_COMMANDS.flatMap((command) => {
    const rank = rankOf(command, typed, language)
    return rank === null ? [] : [{ command, rank }]
  })
    .sort((one, other) => one.rank - other.rank)
    .slice(0, MOST)
    .map(({ command }) => command)
}
