import type { Importer, ImportRefusal } from "./define"
import type { Draft } from "./drafts"

/** What an importer makes of a text, all steps taken at once. */
export function readAll(importer: Importer, text: string): ({ readonly ok: true } & Draft) | ImportRefusal {
  const steps = importer.read(text)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same for a text that is known to be readable. */
export function drafted(importer: Importer, text: string): Draft {
  const read = readAll(importer, text)
  if (!read.ok) throw new Error(read.message.en)
  return read
}

/** The texts of the cards that a text becomes, each behind its kind. */
export const saidBy = (importer: Importer, text: string): readonly string[] =>
  drafted(importer, text).file.cards.map(({ kind, texts }) => `${kind}: ${Object.values(texts).join(" | ")}`)
