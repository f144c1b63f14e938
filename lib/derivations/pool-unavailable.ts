/** Thrown when more questions wait than the pool takes, when it is closed, and when no worker can be started. */
export class PoolUnavailable extends Error {
  override name = "PoolUnavailable"
}

/** Recognises the error by its name: routes are bundled apart from the server and have a class of their own. */
export const isPoolUnavailable = (error: unknown) =>
  error instanceof Error && error.name === "PoolUnavailable"
