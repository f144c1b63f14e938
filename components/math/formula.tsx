import { speech } from "#speech"
import { LateFormula } from "./late-formula"
import { type FormulaProps, SetFormula } from "./set-formula"
import { texToElement } from "./tex-to-element"

/**
 * A typeset formula. A source that cannot be set is shown as text with the place marked, never as a blank. A selection takes the
 * formula as a whole, and copying it gives its LaTeX.
 */
export function Formula(props: FormulaProps) {
  const { tex, display = false, size = 16 } = props
  const element = texToElement(tex, { display, size })
  if (!element.ok && element.reason === "waiting") return <LateFormula {...props} />
  if (element.ok && props.label === undefined && speech.now() === null) return <LateFormula {...props} />
  return <SetFormula {...props} element={element} />
}
