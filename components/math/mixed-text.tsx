import { Formula } from "./formula"

/** A sentence in which `$…$` holds mathematics: it is typeset in place, at the size of the text. */
export function MixedText({ text, size = 14 }: { readonly text: string; readonly size?: number }) {
  return text.split(/\$([^$]+)\$/).map((part, place) => {
    // Every second part stood between dollar signs. The parts have no identity but their place.
    const key = `${place}:${part}`
    return place % 2 === 1 ? <Formula key={key} tex={part} size={size} /> : <span key={key}>{part}</span>
  })
}
