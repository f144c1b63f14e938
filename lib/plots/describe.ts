import type { Bilingual } from "../engine/answer"
import { FIGURE_DEFINITIONS } from "./figures"
import type { Plot } from "./plot"
import { axisEntries } from "./readout"
import { numberText } from "./scene"

type Drawn = Extract<Plot, { ok: true }>

const listed = (numbers: readonly number[]): string => numbers.map((number) => numberText(number)).join(", ")

/**
 * Describes a picture in words: what is drawn over which numbers, value and derivatives at the point, where there are none, and how far gradient descent
 * came. `nameOf` gives names in the form that the reader takes: spoken, or as formulas.
 */
export function describePlot(plot: Drawn, nameOf: (latex: string) => string): Bilingual {
  const name = nameOf(plot.name ?? "f")
  const { title } = FIGURE_DEFINITIONS[plot.figure]
  const parts: Bilingual[] = [
    { en: `${title.en} of ${name}.`, ja: `${name} の${title.ja}。` },
    ...axisWords(plot, nameOf),
    ...pointWords(plot, nameOf),
    ...(plot.gaps === "some"
      ? [{ en: "The function has no value in part of the window.", ja: "範囲の一部では値がありません。" }]
      : []),
    ...(plot.gaps === "everywhere"
      ? [{ en: "The function has no value anywhere in the window.", ja: "この範囲では値がありません。" }]
      : []),
    ...descentWords(plot),
  ]
  return { en: parts.map(({ en }) => en).join(" "), ja: parts.map(({ ja }) => ja).join("") }
}

function axisWords(plot: Drawn, nameOf: (latex: string) => string): Bilingual[] {
  const [left = "", right = "", bottom = "", top = ""] = plot.bounds.map((number) => numberText(number, 3))
  return axisEntries(plot).map((axis, k) => {
    const [from, to] = plot.track
      ? axis.range.map((number) => numberText(number, 3))
      : k === 0
        ? [left, right]
        : [bottom, top]
    const letter = nameOf(axis.latex)
    return { en: `${letter} from ${from} to ${to}.`, ja: `${letter} は ${from} から ${to} まで。` }
  })
}

function pointWords(plot: Drawn, nameOf: (latex: string) => string): Bilingual[] {
  const at = axisEntries(plot)
    .map(({ latex, value }) => `${nameOf(latex)} = ${numberText(value)}`)
    .join(", ")
  const { value, partials } = plot.local
  if (!value.every(Number.isFinite)) {
    if (at === "") return [{ en: "There is no value here.", ja: "ここでは値がありません。" }]
    return [{ en: `There is no value at ${at}.`, ja: `${at} では値がありません。` }]
  }
  const numbers = listed(value)
  const slopes = listed(partials.flat())
  const words =
    at === ""
      ? { en: `The matrix is ${numbers}, row by row.`, ja: `行列の成分は行ごとに ${numbers}。` }
      : { en: `At ${at} the value is ${numbers}.`, ja: `${at} での値は ${numbers}。` }
  if (partials.length === 0) return [words]
  if (!partials.flat().every(Number.isFinite))
    return [words, { en: "There is no derivative there.", ja: "そこでは微分できません。" }]
  return [words, { en: `Derivatives: ${slopes}.`, ja: `微分係数は ${slopes}。` }]
}

function descentWords({ descent }: Drawn): Bilingual[] {
  const { iterates } = descent ?? { iterates: [] }
  const last = iterates.at(-1)
  if (!last) return []
  const steps = iterates.length - 1
  const [at, value] = [listed(last.at), numberText(last.value)]
  return [
    {
      en: `Gradient descent: ${steps} ${steps === 1 ? "step" : "steps"} to ${at}, where the value is ${value}.`,
      ja: `勾配降下法 ${steps} ステップで ${at} に達し、値は ${value}。`,
    },
  ]
}
