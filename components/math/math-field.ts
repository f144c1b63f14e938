import type { MathfieldElement } from "mathlive"
import { changedRange } from "./changed-range"
import { fieldKey, type TakeKey } from "./field-key"
import type { FormulaTemplate } from "./formula-template"
import { type MatrixPlace, matrixAround, moveToCell } from "./matrix-place"
import { italicBold, tidyLatex } from "./tidy-latex"

/** What stands in the field, without the marks of its empty holes. */
export const readField = (field: MathfieldElement): string =>
  tidyLatex(field.getValue("latex-without-placeholders"))

/** Shows a text in the field without telling anybody. */
export function showInField(field: MathfieldElement, value: string): void {
  field.setValue(italicBold(value), { mode: "math", silenceNotifications: true })
}

/** Puts a changed text into the field and leaves the caret beside what it stood beside. */
export function takeIntoField(field: MathfieldElement, value: string): void {
  const { position, lastOffset } = field
  const before = readField(field)
  const caretInText = tidyLatex(field.getValue(0, position, "latex-without-placeholders")).length
  showInField(field, value)
  const change = changedRange(before, readField(field))
  field.position =
    change.end <= caretInText ? Math.max(0, field.lastOffset - (lastOffset - position)) : position
}

/** Inserts at the caret, or around what is selected. By name nothing before the caret is drawn in, as in LaTeX. */
export function insertIntoField(
  field: MathfieldElement,
  template: FormulaTemplate,
  { drawsIn }: { readonly drawsIn: boolean },
): void {
  const text = drawsIn || !field.selectionIsCollapsed ? template.field : template.field.replace("#@", "#?")
  field.focus()
  field.insert(italicBold(text), { mode: "math", selectionMode: "placeholder", focus: true })
}

/** Where the caret stands in the window. */
export function caretRect(field: MathfieldElement): DOMRect {
  const frame = field.getBoundingClientRect()
  const before = field.getElementInfo(field.position)?.bounds
  return new DOMRect(before?.right ?? frame.left + 16, frame.top, 1, frame.height)
}

/** What a field tells while somebody types in it. */
export interface FieldEars {
  readonly onType: () => void
  readonly onLeave: () => void
  readonly onKey: TakeKey
  /** Something is to be found by its name. */
  readonly onBackslash: () => void
  /** The caret went somewhere: into a matrix, or out of one. */
  readonly onMatrix: (matrix: MatrixPlace | null) => void
}

/** The key left of Z, or above Enter, writes a yen sign on some Japanese keyboards. */
const BACKSLASHES: ReadonlySet<string> = new Set(["\\", "¥", "\uff3c", "\uffe5"])

/** Tab goes from cell to cell, Enter adds a row. */
function keyInMatrix(field: MathfieldElement, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || (event.key !== "Tab" && event.key !== "Enter")) return false
  const matrix = matrixAround(field)
  if (matrix === null) return false
  if (event.key === "Enter") field.executeCommand(event.shiftKey ? "addRowBefore" : "addRowAfter")
  else if (event.altKey) field.executeCommand(event.shiftKey ? "addColumnBefore" : "addColumnAfter")
  else moveToCell(field, matrix, event.shiftKey ? -1 : 1)
  return true
}

/** Tells of typing and of the wish to leave until the function that it gives is called. */
export function listenToField(field: MathfieldElement, ears: FieldEars): () => void {
  const take = (event: KeyboardEvent): boolean => {
    if (BACKSLASHES.has(event.key) && !event.ctrlKey && !event.metaKey) {
      ears.onBackslash()
      return true
    }
    if (keyInMatrix(field, event)) return true
    if (ears.onKey(fieldKey(event, readField(field) === ""))) return true
    if (event.key !== "Escape" && event.key !== "Enter") return false
    ears.onLeave()
    return true
  }
  const key = (event: KeyboardEvent) => {
    // While a command is typed by name, Escape and Enter belong to it.
    if (event.isComposing || field.mode === "latex" || !take(event)) return
    event.preventDefault()
    event.stopPropagation()
  }
  const place = () => ears.onMatrix(matrixAround(field))
  field.addEventListener("input", ears.onType)
  field.addEventListener("selection-change", place)
  field.addEventListener("keydown", key, { capture: true })
  return () => {
    field.removeEventListener("input", ears.onType)
    field.removeEventListener("selection-change", place)
    field.removeEventListener("keydown", key, { capture: true })
  }
}

/** Makes the field one for formulas of vectors and matrices, whose text stays as plain as what was typed. */
export function prepareField(field: MathfieldElement, label: string): void {
  field.setAttribute("aria-label", label)
  field.defaultMode = "math"
  // No hidden \left and \right, no guessed text mode.
  field.smartFence = false
  field.smartMode = false
  field.letterShapeStyle = "tex"
  field.mathVirtualKeyboardPolicy = "auto"
  field.environmentPopoverPolicy = "off"
  field.menuItems = []
  // A letter typed after a bold one is not bold by itself.
  field.onInsertStyle = () => ({})
  field.inlineShortcuts = { ...field.inlineShortcuts, tr: "\\operatorname{tr}" }
}
