import type { FormulaTemplate } from "./formula-template"

/** What a bar of templates may ask of the field in use. */
export interface FieldHandle {
  focus(): void
  /** Inserts at the caret, or around the selection. */
  insert(template: FormulaTemplate): void
}
