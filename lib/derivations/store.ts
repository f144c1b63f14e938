/** Where answers outlive the process. The database implements it; the module asks for nothing else. */
export interface DerivationStore {
  /** The stored entries among these keys, in any order. */
  read(keys: readonly string[]): Promise<readonly { readonly key: string; readonly answer: string }[]>
  /** Stores an entry. Writing a key that is already there is no error. */
  write(key: string, answer: string): Promise<void>
}

/** A store that keeps nothing: for programs without a database. */
export const noStore: DerivationStore = {
  read: async () => [],
  write: async () => undefined,
}
