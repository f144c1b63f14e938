/** A column that names a person. */
interface PersonColumn {
  readonly table: string
  readonly column: string
  /** The column that, with this one, a row is unique by: a person has at most one row for each of its values. */
  readonly oncePer?: string
}

/** What is taken along when what a guest began becomes an account's. */
export const MOVING_COLUMNS = [
  { table: "board", column: "ownerId" },
  { table: "board_member", column: "userId", oncePer: "boardId" },
  { table: "board_visit", column: "userId", oncePer: "boardId" },
  { table: "board_folder", column: "ownerId" },
  { table: "board_update", column: "userId" },
  { table: "board_image", column: "userId" },
  { table: "board_client", column: "userId" },
  { table: "lesson", column: "hostId" },
  { table: "lesson_seat", column: "userId", oncePer: "lessonId" },
  { table: "template", column: "ownerId" },
] as const satisfies readonly PersonColumn[]

/** What ends with the guest: how they were signed in. */
export const STAYING_COLUMNS = [
  { table: "session", column: "userId" },
  { table: "account", column: "userId" },
  { table: "passkey", column: "userId" },
] as const satisfies readonly PersonColumn[]

/** Columns of JSON text in which people are named; `of` finds the rows by the values of a column that belong to a person elsewhere. */
export const MOVING_TEXTS = [
  {
    table: "board_version",
    column: "authors",
    of: { column: "boardId", by: "board_client", person: "userId" },
  },
  { table: "lesson", column: "stage", of: { column: "boardId", by: "board_visit", person: "userId" } },
] as const
