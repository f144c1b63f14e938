/** The person on this page, as the server knows them. */
export interface BoardUser {
  readonly id: string
  readonly name: string
  readonly color: string
  /** They have no account. */
  readonly guest?: boolean
}
