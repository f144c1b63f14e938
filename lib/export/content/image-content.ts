import type { CardSnapshot } from "../../board/snapshot"
import { imageCard } from "../../cards/image-card"
import { type Around, type Block, type CardContents, paragraph, runsOf, say } from "./blocks"
import { WORDS } from "./words"

/** A picture with its description. */
export function imageContents(card: CardSnapshot, around: Around): CardContents {
  const { picture, alt } = imageCard.read(card)
  const words = alt.trim().replace(/\s+/g, " ")
  const blocks: readonly Block[] =
    picture === null
      ? [paragraph(say(around, WORDS.noPicture))]
      : [{ block: "image", hash: picture.hash, alt: words === "" ? [] : runsOf(words) }]
  return { heading: [], badge: [], part: false, blocks }
}
