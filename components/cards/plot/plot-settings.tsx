"use client"

import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { Checkbox } from "@/components/ui/checkbox"
import { Select } from "@/components/ui/select"
import { said, useLanguage } from "@/components/ui/use-language"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { LAYERS, type Layer, type PlotFields, rangeKeyOf, readBounds, readRange } from "@/lib/cards/plot-card"
import { FIGURE_DEFINITIONS } from "@/lib/plots/figures"
import type { Plot } from "@/lib/plots/plot"
import { useCardBoard } from "../card-board"
import { CardSettings } from "../card-settings"
import { plainName } from "../math-words"
import { Setting } from "../setting"
import { SourcePicker } from "../source-picker"
import type { DrawnPlot } from "./drawn-plot"
import { NumberField } from "./number-field"

interface SettingsProps {
  readonly card: CardSnapshot
  readonly fields: PlotFields
  readonly plot: Plot | null
  readonly editable: boolean
  readonly reachable: boolean
}

/** What is drawn, along which axes, within which bounds, and with what. */
export function PlotSettings(props: SettingsProps) {
  const t = useTranslations("cards.plot")
  return (
    <CardSettings label={t("settings")} editable={props.editable} reachable={props.reachable}>
      <Settings {...props} />
    </CardSettings>
  )
}

function Settings({ card, fields, plot }: SettingsProps) {
  const { dials } = useCardBoard()
  const known = plot === null ? null : plot.ok ? plot : plot.known
  return (
    <div className="flex flex-col gap-4">
      <SourcePicker
        chosen={fields.source}
        onChoose={(source) =>
          dials.set(card.id, { source, figure: null, axes: null, part: null, bounds: null })
        }
      />
      {plot?.ok ? <FigurePicker card={card} plot={plot} /> : null}
      {known && known.entries.length > 0 ? <AxesPicker card={card} known={known} /> : null}
      {known && known.dims.length > 0 ? <PartPicker card={card} fields={fields} dims={known.dims} /> : null}
      {plot?.ok ? <Parts card={card} fields={fields} plot={plot} /> : null}
      {plot?.ok ? <BoundsFields card={card} plot={plot} /> : null}
      {known && known.entries.length > 0 ? <Ranges card={card} entries={known.entries} /> : null}
    </div>
  )
}

function FigurePicker({ card, plot }: { readonly card: CardSnapshot; readonly plot: DrawnPlot }) {
  const t = useTranslations("cards.plot")
  const language = useLanguage()
  const { dials } = useCardBoard()
  if (plot.figures.length < 2) return null
  return (
    <Select
      label={t("figure")}
      value={plot.figure}
      options={plot.figures.map((kind) => ({
        value: kind,
        label: said(FIGURE_DEFINITIONS[kind].title, language),
      }))}
      onChange={(figure) => dials.set(card.id, { figure, bounds: null })}
    />
  )
}

const FREE = ""

/** Chooses which numbers lie along the axes; all others have sliders only. */
function AxesPicker({
  card,
  known,
}: {
  readonly card: CardSnapshot
  readonly known: Pick<DrawnPlot, "entries" | "axes">
}) {
  const t = useTranslations("cards.plot")
  const { dials } = useCardBoard()
  const [first = FREE, second = FREE] = known.axes
  const options = [
    { value: FREE, label: t("noAxis") },
    ...known.entries.map(({ key, latex }) => ({ value: key, label: plainName(latex) })),
  ]
  const choose = (axes: readonly string[]) => {
    const chosen = [...new Set(axes.filter((key) => key !== FREE))]
    dials.set(card.id, { axes: chosen, figure: null, bounds: null })
  }
  return (
    <div className="grid grid-cols-2 gap-3">
      <Select label={t("across")} value={first} options={options} onChange={(key) => choose([key, second])} />
      <Select label={t("up")} value={second} options={options} onChange={(key) => choose([first, key])} />
    </div>
  )
}

/** Chooses one entry of the value, or the whole value. */
export function PartPicker({
  card,
  fields,
  dims,
}: {
  readonly card: CardSnapshot
  readonly fields: PlotFields
  readonly dims: readonly number[]
}) {
  const t = useTranslations("cards.plot")
  const { dials } = useCardBoard()
  const [rows = 1, columns] = dims
  const places = Array.from({ length: rows * (columns ?? 1) }, (_, at) =>
    columns === undefined ? [at + 1] : [Math.floor(at / columns) + 1, (at % columns) + 1],
  ).slice(0, 100)
  return (
    <Select
      label={t("part")}
      value={fields.part?.join(",") ?? FREE}
      options={[
        { value: FREE, label: t("wholeValue") },
        ...places.map((place) => ({ value: place.join(","), label: t("entry", { at: place.join(", ") }) })),
      ]}
      onChange={(part) =>
        dials.set(card.id, {
          part: part === FREE ? null : part.split(",").map(Number),
          figure: null,
          axes: null,
          bounds: null,
        })
      }
    />
  )
}

function Parts({
  card,
  fields,
  plot,
}: {
  readonly card: CardSnapshot
  readonly fields: PlotFields
  readonly plot: DrawnPlot
}) {
  const t = useTranslations("cards.plot")
  const { dials } = useCardBoard()
  const language = useLanguage()
  const { layers, jacobian, canDescend } = FIGURE_DEFINITIONS[plot.figure]
  const toggle = (layer: Layer, isShown: boolean) =>
    dials.set(card.id, {
      hidden: LAYERS.filter((one) => (one === layer ? !isShown : fields.hidden.includes(one))),
    })
  return (
    <Setting title={t("parts")}>
      <div className="flex flex-col">
        {layers.map((layer) => (
          <Checkbox
            key={layer}
            label={layer === "jacobian" ? said(jacobian, language) : t(`layer.${layer}`)}
            checked={!fields.hidden.includes(layer)}
            onChange={(isShown) => toggle(layer, isShown)}
          />
        ))}
        {canDescend ? (
          <Checkbox
            label={t("descent.title")}
            checked={fields.descent}
            onChange={(descent) => dials.set(card.id, { descent })}
          />
        ) : null}
        <Checkbox
          label={t("equal")}
          checked={plot.equal}
          onChange={(equal) => dials.set(card.id, { equal })}
        />
      </div>
    </Setting>
  )
}

function BoundsFields({ card, plot }: { readonly card: CardSnapshot; readonly plot: DrawnPlot }) {
  const t = useTranslations("cards.plot")
  const { dials } = useCardBoard()
  const names = [t("left"), t("right"), t("bottom"), t("top")]
  const set = (at: number, value: number): boolean => {
    const bounds = plot.bounds.map((one, k) => (k === at ? value : one))
    return readBounds(bounds) ? dials.set(card.id, { bounds }) : false
  }
  return (
    <Setting title={t("bounds")}>
      <div className="grid grid-cols-2 gap-x-5 gap-y-1.5">
        {names.map((name, at) => (
          <span key={name} className="flex items-center justify-between gap-2 text-sm">
            <span aria-hidden="true">{name}</span>
            <NumberField label={name} value={plot.bounds[at] ?? 0} onChange={(value) => set(at, value)} />
          </span>
        ))}
      </div>
    </Setting>
  )
}

function Ranges({ card, entries }: { readonly card: CardSnapshot; readonly entries: DrawnPlot["entries"] }) {
  const t = useTranslations("cards.plot")
  const { dials } = useCardBoard()
  const set = (key: string, range: readonly number[]): boolean =>
    readRange([...range]) ? dials.set(card.id, { [rangeKeyOf(key)]: [...range] }) : false
  return (
    <Setting title={t("ranges")}>
      <ul className="flex max-h-44 w-full flex-col gap-1.5 overflow-y-auto">
        {entries.map(({ key, latex, range: [least, most] }) => (
          <li key={key} className="flex items-center gap-2 text-sm">
            <NumberField
              label={t("least", { name: plainName(latex) })}
              value={least}
              onChange={(value) => set(key, [value, most])}
            />
            <span className="min-w-14 text-center">
              <Formula tex={`\\le ${latex} \\le`} size={14} label="" />
            </span>
            <NumberField
              label={t("most", { name: plainName(latex) })}
              value={most}
              onChange={(value) => set(key, [least, value])}
            />
          </li>
        ))}
      </ul>
    </Setting>
  )
}
