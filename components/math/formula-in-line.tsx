import { Formula } from "./formula"

interface FormulaInLineProps {
  readonly latex: string
  /** Signs that stand close to it. */
  readonly before: string
  readonly after: string
  readonly size: number
}

/** A formula in a line of text with the brackets and stops at it: a line breaks around all of them, not between them. */
export function FormulaInLine({ latex, before, after, size }: FormulaInLineProps) {
  if (before === "" && after === "") return <Formula tex={latex} size={size} />
  return (
    <span className="whitespace-nowrap">
      {before}
      <Formula tex={latex} size={size} className="whitespace-normal" />
      {after}
    </span>
  )
}
