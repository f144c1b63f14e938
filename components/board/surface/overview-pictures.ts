import type { CardImages } from "@/components/cards/card-images"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { imageCard } from "@/lib/cards/image-card"

/** The pictures of cards for the zoomed-out board, each loaded when it is first in sight. */
export interface OverviewPictures {
  /** The picture of a card; null for cards without one and for one that has not come yet. */
  of(card: CardSnapshot): HTMLImageElement | null
}

/** `arrived` is called when a picture can be painted. One that does not come is not asked for again before the page is opened anew. */
export function createOverviewPictures(images: CardImages, arrived: () => void): OverviewPictures {
  const known = new Map<string, HTMLImageElement>()
  return {
    of(card) {
      if (card.kind !== imageCard.kind) return null
      const { picture } = imageCard.read(card)
      if (picture === null) return null
      const before = known.get(picture.hash)
      if (before) return before.complete && before.naturalWidth > 0 ? before : null
      const image = new Image()
      known.set(picture.hash, image)
      image.src = images.urlOf(picture.hash)
      image.decode().then(arrived, () => undefined)
      return null
    },
  }
}
