"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { texToElement } from "@/components/math/tex-to-element"
import { lastGood } from "./last-good"
import { Scrolling } from "./scrolling"

/** A formula as typed; while it cannot be typeset, the last version that could, greyed. */
export function SetBody({
  cardId,
  body,
  size = 19,
}: {
  readonly cardId: string
  readonly body: string
  readonly size?: number
}) {
  const t = useTranslations("cards")
  const sets = texToElement(body, { display: true, size }).ok
  const shown = lastGood(`body:${cardId}`, sets ? body : null) ?? body
  return (
    <Scrolling className="flex-1 content-center">
      {shown === body ? null : <span className="sr-only">{t("lastGood")}</span>}
      <Formula tex={shown} display size={size} className={shown === body ? "" : "opacity-45"} />
    </Scrolling>
  )
}
