import type { Bilingual } from "../answer"
import { number } from "../index-form/build"
import type { OperatorDefinition } from "./define"
import { defineElementwise } from "./define-elementwise"

/** What the author of an indicator writes: the comparison with 0 that it stands for. */
interface IndicatorParts {
  readonly id: string
  /** The sign of the comparison in LaTeX. */
  readonly sign: string
  readonly holds: (x: number) => boolean
  readonly title: Bilingual
  readonly summary: Bilingual
}

/** 1 where a comparison with 0 holds and 0 elsewhere, written as Iverson's bracket. Source: Knuth, "Two Notes on Notation", 1992. */
export const defineIndicator = ({ id, sign, holds, title, summary }: IndicatorParts): OperatorDefinition =>
  defineElementwise({
    id,
    title,
    calls: [],
    slope: () => number(0),
    // At the boundary the value may jump, so that no derivative is claimed there.
    number: {
      value: (x) => (holds(x) ? 1 : 0),
      first: (x) => (x === 0 ? Number.NaN : 0),
      second: (x) => (x === 0 ? Number.NaN : 0),
    },
    latex: (x) => `[${x} ${sign} 0]`,
    domain: "nonzero",
    summary,
  })
