"use client"

import { useTranslations } from "next-intl"
import { formulaCard } from "@/lib/cards/formula-card"
import { inLetters } from "@/lib/cards/in-letters"
import { CardBody } from "./card-body"
import { CardHeader } from "./card-header"
import type { CardView, CardViewProps } from "./card-view"
import { CopyButton } from "./copy-button"
import { EditButton } from "./edit-button"
import { EmptyText } from "./empty-text"
import { SetBody } from "./set-body"

function FormulaView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("cards.formula")
  const { body } = formulaCard.read(card)
  const isEmpty = body.trim() === ""
  return (
    <>
      <CardHeader
        kind={t("kind")}
        actions={
          <>
            {isEmpty ? null : <CopyButton text={body} reachable={reachable} />}
            {editable ? <EditButton cardId={card.id} reachable={reachable} /> : null}
          </>
        }
      />
      <CardBody>
        {isEmpty ? (
          <EmptyText
            words={t("placeholder")}
            cardId={card.id}
            field="body"
            editable={editable}
            reachable={reachable}
          />
        ) : (
          <SetBody cardId={card.id} body={body} size={20} />
        )}
      </CardBody>
    </>
  )
}

/** How a formula card looks and how it is called. */
export const formulaView: CardView = {
  View: FormulaView,
  spokenName(card, _store, words) {
    const tex = formulaCard.read(card).body.trim()
    return tex === "" ? words("formula.spokenEmpty") : words("formula.spoken", { tex })
  },
  overview: (card) => ({ name: "", signature: inLetters(formulaCard.read(card).body) }),
}
