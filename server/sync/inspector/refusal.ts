/** Why an update may not be applied, by what happens to the connection. */
export type RefusalKind = "malformed" | "not-ready" | "forbidden" | "too-large"

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
