"use client"

import { useTranslations } from "next-intl"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { DETAILS, type DerivativeFields, LENSES } from "@/lib/cards/derivative-card"

interface StepsViewProps {
  readonly fields: Pick<DerivativeFields, "lens" | "detail">
  readonly onChange: (values: Partial<Pick<DerivativeFields, "lens" | "detail">>) => void
  readonly disabled: boolean
}

/** How the steps of a derivative are written and how small they are: for everyone on the board. */
export function StepsView({ fields, onChange, disabled }: StepsViewProps) {
  const t = useTranslations("cards.steps")
  return (
    <>
      <SegmentedControl
        label={t("lens")}
        size="sm"
        value={fields.lens}
        disabled={disabled}
        options={LENSES.map((lens) => ({ value: lens, label: t(lens) }))}
        onChange={(lens) => onChange({ lens })}
      />
      <SegmentedControl
        label={t("detail")}
        size="sm"
        value={fields.detail}
        disabled={disabled}
        options={DETAILS.map((detail) => ({ value: detail, label: t(detail) }))}
        onChange={(detail) => onChange({ detail })}
      />
    </>
  )
}
