import { type RawData, WebSocket } from "ws"
import { CLOSE } from "@/lib/sync/close-codes"

/** What ws itself closes a socket with when a frame is longer than it takes. */
const MESSAGE_TOO_BIG = 1009

/** A socket that says "too large" by our own code: the published client comes back after any other and would send it again. */
export class SyncSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer) {
    if (code === MESSAGE_TOO_BIG) super.close(CLOSE.tooLarge.code, CLOSE.tooLarge.reason)
    else super.close(code, reason)
  }
}

/** A message as bytes, in whichever form it came. */
export function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
