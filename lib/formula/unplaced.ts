/** Thrown for a part of a formula that the layout does not follow. */
export class Unplaced extends Error {
  constructor(part: string) {
    super(`The layout does not follow "${part}".`)
    this.name = "Unplaced"
  }
}
