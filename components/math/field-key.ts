/** A key pressed in a field of a formula. */
export interface FieldKey {
  readonly key: string
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  /** Nothing stands in the field. */
  readonly isEmpty: boolean
}

/** Takes keys that mean something beyond the field; gives true for one that the field must not see. */
export type TakeKey = (key: FieldKey) => boolean

/** What a field says of a key. */
export const fieldKey = (
  { key, altKey, shiftKey, ctrlKey, metaKey }: Omit<FieldKey, "isEmpty">,
  isEmpty: boolean,
): FieldKey => ({ key, altKey, shiftKey, ctrlKey, metaKey, isEmpty })
