"use client"

import { EyeOff } from "lucide-react"
import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import { Badge } from "@/components/ui/badge"
import { said, useLanguage } from "@/components/ui/use-language"
import { framePages } from "@/lib/board/frame-pages"
import { FRAME_ROLES, frameCard } from "@/lib/cards/frame-card"
import { inLetters } from "@/lib/cards/in-letters"
import { firstWords, readProse } from "@/lib/cards/prose"
import { useCardBoard } from "./card-board"
import type { CardView, CardViewProps } from "./card-view"
import { EmptyText } from "./empty-text"
import { Prose } from "./prose"

function FrameView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("cards.frame")
  const { store } = useCardBoard()
  const page = useSyncExternalStore(
    store.subscribe,
    () => framePages(store.getSnapshot()).indexOf(card.id) + 1,
    () => 0,
  )
  const language = useLanguage()
  const { title, role } = frameCard.read(card)
  return (
    <div className="flex h-10 shrink-0 items-center gap-2.5 px-4 text-muted">
      {page > 0 ? (
        <span title={t("page", { page })} className="font-semibold text-sm tabular-nums">
          <span className="sr-only">{t("page", { page })}</span>
          <span aria-hidden="true">{page}</span>
        </span>
      ) : null}
      <div className="min-w-0 flex-1 truncate font-semibold text-ink">
        {readProse(title).length === 0 ? (
          <EmptyText
            words={t("placeholder")}
            cardId={card.id}
            field="title"
            editable={editable}
            reachable={reachable}
          />
        ) : (
          <Prose text={title.split("\n")[0] ?? ""} size={18} />
        )}
      </div>
      {role === null ? null : (
        <Badge tone="warn" icon={<EyeOff aria-hidden />}>
          {said(FRAME_ROLES[role], language)}
        </Badge>
      )}
    </div>
  )
}

/** How a frame looks and how it is called. */
export const frameView: CardView = {
  View: FrameView,
  spokenName(card, store, words) {
    const title = firstWords(frameCard.read(card).title)
    const page = framePages(store.getSnapshot()).indexOf(card.id) + 1
    return title === "" ? words("frame.spokenEmpty", { page }) : words("frame.spoken", { page, title })
  },
  overview: (card) => ({ name: "", signature: firstWords(frameCard.read(card).title, 40, inLetters) }),
}
