import type { Definition, EngineError, Reading } from "../engine/answer"
import { readCorrection } from "./correction"
import { type CardContent, defineCard } from "./define"
import { definitionOf, readingOf, usedNames } from "./function-card"
import { spellName } from "./function-name"

/** A name for an expression or a size: `\lambda = \frac12`, `M = A^\top A`, `n = 3`. All cards of the board may use the name. */
export const definitionCard = defineCard({
  kind: "definition",
  version: 1,
  title: { en: "Definition", ja: "定義" },
  texts: { body: { label: { en: "Definition", ja: "定義" }, empty: "", holds: "latex" } },
  values: {},
  families: { variable: { label: { en: "Variable", ja: "変数" }, read: readCorrection } },
  defaultSize: { width: 280, height: 104 },
  minimalSize: { width: 140, height: 72 },
  upgrades: [],
  read: ({ texts }) => ({ body: texts.body ?? "" }),
  declares: (content) => {
    const reading = definitionReading(content)
    return reading?.ok && reading.name !== null ? [spellName(reading.name)] : []
  },
  defines: (content): Definition | null => {
    const reading = definitionReading(content)
    return reading?.ok ? definitionOf(content) : null
  },
  needs: (content) => {
    const reading = definitionReading(content)
    if (!reading?.ok) return { names: [], cards: [] }
    // Every letter of what a name stands for may have a definition of its own.
    const letters = reading.variables.map((variable) => spellName(variable.latex))
    return { names: [...new Set([...usedNames(reading), ...letters])], cards: [] }
  },
  pointElsewhere: (content) => content,
  samples: [
    { texts: { body: "M = A^\\top A" }, values: {} },
    { texts: { body: "n = 3" }, values: {} },
    { texts: { body: "\\bm{x}^\\top A" }, values: {} },
    { texts: { body: "" }, values: {} },
  ],
})

/** A formula without a name defines nothing. */
const NAMELESS: EngineError = {
  code: "syntax-error",
  message: { en: "A definition begins with a name.", ja: "定義は名前で始めてください。" },
  hint: {
    en: "Write a name, an equals sign and what it stands for: $M = A^\\top A$, or $n = 3$ for a size.",
    ja: "名前、等号、その内容の順に書きます。例: $M = A^\\top A$、大きさなら $n = 3$。",
  },
  span: [0, 0],
}

/** What the engine reads on a definition card, or why it defines nothing; null for an empty one. */
export function definitionReading(content: CardContent): Reading | null {
  if ((content.texts.body ?? "").trim() === "") return null
  const reading = readingOf(content)
  return reading.ok && reading.name === null ? { ok: false, error: NAMELESS } : reading
}
