"use client"

import { imageCard } from "@/lib/cards/image-card"
import { firstWords } from "@/lib/cards/prose"
import type { CardView, CardViewProps } from "./card-view"
import { LateCardView, lateCardPart } from "./late-card-view"

const part = lateCardPart(() => import("./image-view").then((module) => module.ImageView))

function LateImage(props: CardViewProps) {
  return <LateCardView part={part} {...props} />
}

/** How a picture looks and how it is called. */
export const imageView: CardView = {
  View: LateImage,
  spokenName(card, _store, words) {
    const text = firstWords(imageCard.read(card).alt)
    return text === "" ? words("image.spokenEmpty") : words("image.spoken", { text })
  },
  overview: (card) => ({ name: "", signature: firstWords(imageCard.read(card).alt, 40) }),
}
