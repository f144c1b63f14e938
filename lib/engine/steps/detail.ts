import type { Detail } from "../answer"
import { derivativeRules } from "../rules"
import { withChanges } from "./changes"
import { PRESENTATION_TITLES } from "./presentation"
import type { RecordedStep } from "./recorder"

/** More single changes than this are not shown one by one: nobody reads them. */
const MOST_CHANGES = 80

const TAKING: ReadonlySet<string> = new Set(derivativeRules.map(({ id }) => id))

/** All steps as one. */
function together(steps: readonly RecordedStep[], rule: "differentiate" | "simplify"): RecordedStep[] {
  const [first] = steps
  const last = steps.at(-1)
  if (!first || !last || first.before === last.after) return []
  return [{ rule, title: PRESENTATION_TITLES[rule], before: first.before, after: last.after, changes: [] }]
}

/** The passes, one for what differentiates and one for what simplifies afterwards. */
function overview(steps: readonly RecordedStep[]): readonly RecordedStep[] {
  const end = steps.findLastIndex(({ rule }) => TAKING.has(rule)) + 1
  return [...together(steps.slice(0, end), "differentiate"), ...together(steps.slice(end), "simplify")]
}

/** Each pass place by place. */
function everything(steps: readonly RecordedStep[]): readonly RecordedStep[] {
  if (steps.reduce((sum, { changes }) => sum + changes.length, 0) > MOST_CHANGES) return steps
  return steps.flatMap((step) => {
    const { before, after, changes } = step
    const stations = changes.slice(1).map((_, k) => withChanges(before, changes.slice(0, k + 1)))
    const forms = [before, ...stations, after]
    return forms.slice(1).flatMap((form, k): RecordedStep[] => {
      const from = forms[k] ?? before
      return from === form ? [] : [{ ...step, before: from, after: form, changes: changes.slice(k, k + 1) }]
    })
  })
}

/** The recorded passes in the detail that is asked for. */
export function inDetail(steps: readonly RecordedStep[], detail: Detail): readonly RecordedStep[] {
  if (detail === "overview") return overview(steps)
  return detail === "everything" ? everything(steps) : steps
}
