/** A picture on its way from this page to the server. */
export interface ImageUpload {
  /** `waiting`: it is tried again when the network is back; `refused`: the server does not take it. */
  readonly phase: "sending" | "waiting" | "refused"
  /** How much has been sent, from 0 to 1. */
  readonly progress: number
  /** The server's reason, in the page's language. */
  readonly reason: string | null
}

/** Where cards find their pictures. */
export interface CardImages {
  /** The address of a picture: of this page's own copy while it is on its way, else on the server. */
  urlOf(hash: string): string
  /** What is on its way from this page; null where nothing is. The same object as long as nothing changed. */
  uploadOf(hash: string): ImageUpload | null
  /** Tries at once to send a picture that waits or was refused. */
  retry(hash: string): void
  subscribe(listener: () => void): () => void
}
