/** Who a session belongs to, as others on a board see them. */
export interface Person {
  readonly id: string
  readonly name: string
  /** A colour of the palette as #rrggbb, always the same for one person. */
  readonly color: string
  readonly isGuest: boolean
}

/** Whether somebody may begin boards: everybody, or where an account is required whoever has one. */
export const mayStartBoards = (
  person: Pick<Person, "isGuest"> | null,
  { requireAccount }: { readonly requireAccount: boolean },
): boolean => !requireAccount || (person !== null && !person.isGuest)

// Distinct hues that carry white text and stand out on paper and on the dark ground.
const palette = [
  "#c2410c",
  "#b45309",
  "#4d7c0f",
  "#15803d",
  "#0f766e",
  "#0369a1",
  "#1d4ed8",
  "#6d28d9",
  "#a21caf",
  "#be185d",
  "#b91c1c",
  "#57534e",
] as const

/** The colour of a person: a fixed function of the id. */
function personColor(id: string): string {
  let hash = 2166136261
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619)
  return palette[(hash >>> 0) % palette.length] ?? palette[0]
}

/** Shapes a row of the user table for others to see. */
export function personOf(user: {
  id: string
  name: string
  isAnonymous?: boolean | null | undefined
}): Person {
  return { id: user.id, name: user.name, color: personColor(user.id), isGuest: user.isAnonymous ?? false }
}
