/** Why an update may not be applied, by what happens to the connection. */
export type RefusalKind = "malformed" | "not-ready" | "too-large" | Denial

/** Why somebody may not write there: not at all · while the board is held · a card that is locked · what is not theirs · in another's name. */
export type Denial = "forbidden" | "held" | "locked" | "not-own" | "others-name"

/** Thrown inside the inspector only; inspectUpdate turns it into a value. */
export class Refusal extends Error {
  override readonly name = "Refusal"

  constructor(
    readonly kind: RefusalKind,
    detail: string,
  ) {
    super(detail)
  }
}
