"use client"

import type { ComponentType } from "react"
import { refusalWords } from "#formula-reader"
import { type LatePart, LateView, latePart } from "@/components/ui/late-view"
import { Skeleton } from "@/components/ui/skeleton"
import type { CardViewProps } from "./card-view"

const parts: { load(): Promise<unknown> }[] = []

/** A part of cards that many boards do without: it comes when it is first shown, or when the page is idle. */
export function lateCardPart<Props extends object>(
  bring: () => Promise<ComponentType<Props>>,
): LatePart<Props> {
  const part = latePart(bring)
  parts.push(part)
  return part
}

/** Shows a late view of a card, and until that is there a grey shape. */
export function LateCardView({ part, ...props }: CardViewProps & { readonly part: LatePart<CardViewProps> }) {
  return <LateView part={part} props={props} meanwhile={<Skeleton className="m-4 min-h-16 flex-1" />} />
}

/** Loads the parts that have not come yet, and the words for what cannot be read. */
export const loadCardViews = (): Promise<unknown> =>
  Promise.all([refusalWords, ...parts].map((part) => part.load()))
