import type { TypesetOrder } from "./scene"

/** What the process that typesets is sent. */
export interface TypesetRequest {
  readonly job: number
  readonly order: TypesetOrder
}

/** What it sends back. */
export type TypesetReply =
  | {
      readonly job: number
      readonly bytes: Uint8Array<ArrayBuffer>
      /** What the process has in memory, in MiB. */
      readonly memory: number
    }
  | { readonly job: number; readonly fault: string }
