/** The letter of each index in force, by the index's id. */
export type Letters = ReadonlyMap<number, string>
