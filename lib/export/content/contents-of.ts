import type { CardSnapshot } from "../../board/snapshot"
import { type CardKindName, cardKind, lookOf } from "../../cards"
import type { CardKind } from "../../cards/define"
import { textCard } from "../../cards/text-card"
import { type Around, type Block, type CardContents, paragraph, say } from "./blocks"
import { connectorContents } from "./connector-content"
import { derivationContents } from "./derivation-content"
import { derivativeContents } from "./derivative-content"
import { exercisesContents } from "./exercises-content"
import { frameContents } from "./frame-content"
import { functionContents } from "./function-content"
import { imageContents } from "./image-content"
import { plotContents } from "./plot-content"
import { proseBlocks } from "./prose-content"
import { WORDS } from "./words"

type WriteContents = (
  card: CardSnapshot,
  around: Around,
  others: typeof contentsOf,
) => CardContents | Promise<CardContents>

/** Kinds of card that have more to say than their texts. All others are written from what the registry of cards says of them. */
const CONTENTS: Readonly<Partial<Record<CardKindName, WriteContents>>> = {
  connector: connectorContents,
  derivation: derivationContents,
  derivative: derivativeContents,
  exercises: exercisesContents,
  frame: frameContents,
  function: functionContents,
  image: imageContents,
  plot: plotContents,
}

const isNamed = (kind: string): kind is keyof typeof CONTENTS => kind in CONTENTS

/** The texts of a card under the title of its kind, each as the prose or the formula that its kind says it is. */
function plainContents(card: CardSnapshot, kind: CardKind, around: Around): CardContents {
  const fields = Object.entries(kind.texts).filter(([field]) => (card.texts[field] ?? "").trim() !== "")
  const blocks = fields.flatMap(([field, { label, holds }]): readonly Block[] => {
    const text = card.texts[field] ?? ""
    const named = fields.length > 1
    if (holds === "latex") {
      const formula: Block = { block: "formula", latex: text }
      return named ? [{ block: "label", runs: say(around, label) }, formula] : [formula]
    }
    const prose = proseBlocks(text)
    const [first, ...rest] = prose
    return named && first?.block === "paragraph" ? [{ ...first, label: say(around, label) }, ...rest] : prose
  })
  // A text stands by itself; on the board all do that are drawn on something else than a sheet.
  const isBare = kind.kind === textCard.kind || (around.view === "card" && lookOf(kind.kind) !== "sheet")
  const heading = isBare ? [] : say(around, kind.title)
  return { heading, badge: [], part: false, blocks }
}

/** What a card says, in the language of the export. A card that this program cannot read says just that. */
export async function contentsOf(card: CardSnapshot, around: Around): Promise<CardContents> {
  const write = isNamed(card.kind) ? CONTENTS[card.kind] : undefined
  if (write) return write(card, around, contentsOf)
  const kind = cardKind(card.kind)
  if (kind) return plainContents(card, kind, around)
  return { heading: [], badge: [], part: false, blocks: [paragraph(say(around, WORDS.unknownCard))] }
}
