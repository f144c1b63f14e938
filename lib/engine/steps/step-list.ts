import type { Bilingual, Step } from "../answer"
import { PRESENTATION_EXPLANATIONS, PRESENTATION_TITLES } from "./presentation"

/** Collects printed steps; what does not change the line is none. */
export class StepList {
  readonly steps: Step[] = []

  push(
    rule: string,
    title: Bilingual,
    explanation: Bilingual | undefined,
    before: string,
    after: string,
    places?: Step["places"],
  ): void {
    if (before === after) return
    this.steps.push({
      rule,
      title,
      ...(explanation && { explanation }),
      before,
      after,
      ...(places && places.length > 0 && { places }),
    })
  }

  /** A step that is no rule. */
  present(rule: keyof typeof PRESENTATION_TITLES, before: string, after: string): void {
    this.push(rule, PRESENTATION_TITLES[rule], PRESENTATION_EXPLANATIONS[rule], before, after)
  }
}
