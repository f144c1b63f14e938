import * as Y from "yjs"
import { cardsRoot, textField } from "./schema"

/** Something that a person wrote and the server did not take. */
export interface RefusedText {
  readonly card: string
  readonly text: string
}

/** The document as it stands now, to be looked into after it was left. */
export function keepCopy(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

/**
 * The texts of `left`, as they stood there, into which something was written that `fresh`, the document as the server has it, lacks: what a person
 * would have to write again.
 */
export function refusedTexts(left: Y.Doc, fresh: Y.Doc): readonly RefusedText[] {
  const touched = new Map<Y.Text, string>()
  for (const [client, structs] of left.store.clients) {
    const known = Y.getState(fresh.store, client)
    for (const item of structs) {
      if (!(item instanceof Y.Item) || item.deleted || item.id.clock + item.length <= known) continue
      for (const [text, card] of textsAround(left, item)) touched.set(text, card)
    }
  }
  return [...touched].flatMap(([shared, card]) => {
    const text = shared.toString()
    return text.trim() === "" ? [] : [{ card, text }]
  })
}

/** The texts of cards in which an item lies, or that lie in it. */
function textsAround(doc: Y.Doc, item: Y.Item): [Y.Text, string][] {
  const cards = cardsRoot(doc)
  let text: Y.Text | null = null
  for (let at: Y.Item | null = item; at !== null; ) {
    const held: unknown = at.content instanceof Y.ContentType ? at.content.type : null
    if (held instanceof Y.Text && textField(at.parentSub ?? "") !== null) text = held
    if (at.parent === cards) {
      const card = at.parentSub ?? ""
      if (text !== null) return [[text, card]]
      return at === item && held instanceof Y.Map ? textsOf(held).map((one) => [one, card]) : []
    }
    at = at.parent instanceof Y.AbstractType ? at.parent._item : null
  }
  return []
}

const textsOf = (card: Y.Map<unknown>): Y.Text[] =>
  [...card.values()].flatMap((held) => (held instanceof Y.Text ? [held] : []))
