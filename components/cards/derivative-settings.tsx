"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { SegmentedControl } from "@/components/ui/segmented-control"
import type { CardSnapshot } from "@/lib/board/snapshot"
import type { DerivativeFields } from "@/lib/cards/derivative-card"
import type { Source } from "@/lib/cards/derivative-question"
import type { Layout } from "@/lib/engine/answer"
import { useCardBoard } from "./card-board"
import { CardSettings } from "./card-settings"
import { ChoiceTile } from "./choice-tile"
import { Setting } from "./setting"
import { SourcePicker } from "./source-picker"
import type { GoodAnswer } from "./use-derivation"
import { WrtPicker } from "./wrt-picker"

const LAYOUTS: readonly Layout[] = ["article", "numerator", "denominator"]

interface SettingsProps {
  readonly card: CardSnapshot
  readonly fields: DerivativeFields
  readonly source: Source
  readonly result: GoodAnswer | null
  readonly editable: boolean
  readonly reachable: boolean
}

/** What is differentiated, by what, how often, and how the result is laid out and written. */
export function DerivativeSettings(props: SettingsProps) {
  const t = useTranslations("cards.derivative")
  return (
    <CardSettings label={t("settings")} editable={props.editable} reachable={props.reachable}>
      <Settings {...props} />
    </CardSettings>
  )
}

function Settings({ card, fields, source, result }: SettingsProps) {
  const t = useTranslations("cards.derivative")
  const board = useCardBoard()
  const set = (values: Parameters<typeof board.setValues>[1]) => board.setValues(card.id, values)
  const variables = source.state === "function" && source.reading.ok ? source.reading.variables : []
  const notations = result?.derivative.notations ?? []
  return (
    <div className="flex flex-col gap-4">
      <SourcePicker chosen={fields.source} onChoose={(id) => set({ source: id })} />
      {variables.length > 0 ? (
        <WrtPicker variables={variables} wrt={fields.wrt} onChange={(wrt) => set({ wrt })} />
      ) : null}
      <Setting title={t("order")}>
        <SegmentedControl
          label={t("order")}
          size="sm"
          value={fields.order === 1 ? "1" : "2"}
          options={[
            { value: "1", label: t("first") },
            { value: "2", label: t("second") },
          ]}
          onChange={(order) => set({ order: order === "1" ? 1 : 2 })}
        />
      </Setting>
      <Setting title={t("layout")}>
        <div role="radiogroup" aria-label={t("layout")} className="flex flex-col gap-1.5">
          {LAYOUTS.map((layout) => (
            <ChoiceTile key={layout} chosen={fields.layout === layout} onChoose={() => set({ layout })}>
              <span className="block font-medium text-sm">{t(layout)}</span>
              <span className="block text-muted text-xs leading-5">{t(`${layout}Hint`)}</span>
            </ChoiceTile>
          ))}
        </div>
      </Setting>
      {notations.length > 1 ? (
        <Setting title={t("notation")}>
          <div role="radiogroup" aria-label={t("notation")} className="flex flex-wrap gap-1.5">
            {notations.map((tex, number) => (
              <ChoiceTile
                key={tex}
                chosen={fields.notation === number || (number === 0 && fields.notation >= notations.length)}
                onChoose={() => set({ notation: number })}
                label={`${t("notationNumber", { number: number + 1 })}: ${tex}`}
              >
                <Formula tex={`\\displaystyle ${tex}`} label="" size={16} />
              </ChoiceTile>
            ))}
          </div>
        </Setting>
      ) : null}
    </div>
  )
}
