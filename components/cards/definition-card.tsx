"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { Badge } from "@/components/ui/badge"
import { definitionCard, definitionReading } from "@/lib/cards/definition-card"
import { CardBody } from "./card-body"
import { CardHeader } from "./card-header"
import type { CardView, CardViewProps } from "./card-view"
import { CopyButton } from "./copy-button"
import { EditButton } from "./edit-button"
import { EmptyText } from "./empty-text"
import { kindOfShape, plainName, spaceTex, spaceText } from "./math-words"
import { NameProblems, SharedName } from "./name-problems"
import { FormulaProblem } from "./problem-note"
import { SetBody } from "./set-body"

function DefinitionView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("cards.definition")
  const { body } = definitionCard.read(card)
  const reading = definitionReading(card)
  return (
    <>
      <CardHeader
        kind={t("kind")}
        actions={
          <>
            <SharedName card={card} editable={editable} reachable={reachable} />
            {reading === null ? null : <CopyButton text={body} reachable={reachable} />}
            {editable ? <EditButton cardId={card.id} reachable={reachable} /> : null}
          </>
        }
      >
        {reading?.ok ? (
          <>
            <Badge tone="accent">{t(kindOfShape(reading.shape) ?? "tensor")}</Badge>
            <Formula
              tex={`\\in ${spaceTex(reading.shape)}`}
              label={spaceText(reading.shape)}
              size={13}
              className="text-muted"
            />
          </>
        ) : null}
      </CardHeader>
      <CardBody>
        {reading === null ? (
          <EmptyText
            words={t("placeholder")}
            cardId={card.id}
            field="body"
            editable={editable}
            reachable={reachable}
          />
        ) : (
          <SetBody cardId={card.id} body={body} />
        )}
        {reading && !reading.ok ? <FormulaProblem error={reading.error} source={body} /> : null}
        {reading?.ok ? <NameProblems card={card} reachable={reachable} /> : null}
      </CardBody>
    </>
  )
}

/** How a definition card looks and how it is called. */
export const definitionView: CardView = {
  View: DefinitionView,
  spokenName(card, _store, words) {
    const reading = definitionReading(card)
    if (reading === null) return words("definition.spokenEmpty")
    if (!reading.ok) return words("definition.spokenBroken")
    return words("definition.spoken", {
      name: plainName(reading.name ?? ""),
      space: spaceText(reading.shape),
    })
  },
  overview(card) {
    const reading = definitionReading(card)
    if (!reading?.ok) return { name: "", signature: "" }
    return { name: plainName(reading.name ?? ""), signature: `∈ ${spaceText(reading.shape)}` }
  },
}
