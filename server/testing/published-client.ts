import * as decoding from "lib0/decoding"
import { WebSocket } from "ws"
import { WebsocketProvider } from "y-websocket"
import * as Y from "yjs"
import { MESSAGE } from "@/lib/sync/messages"
import { until } from "./until"

/** The published client with a session cookie; with `ack` it also notes the acknowledgements. */
export interface PublishedClient {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** The last acknowledged count of the present connection. */
  acknowledged(): number
  synced(): Promise<void>
}

/** Opens a board the way the published client does. */
export function openPublishedClient(
  syncUrl: string,
  boardId: string,
  cookie: string,
  { ack = false, doc = new Y.Doc() } = {},
): PublishedClient {
  class CookieSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } })
    }
  }
  const provider = new WebsocketProvider(syncUrl, boardId, doc, {
    disableBc: true,
    maxBackoffTime: 200,
    params: ack ? { ack: "1" } : {},
    // ws has all that the provider uses of the browser's socket; the declared types differ in details it does not use.
    WebSocketPolyfill: CookieSocket as unknown as typeof globalThis.WebSocket,
  })
  let count = 0
  provider.on("status", ({ status }) => {
    if (status === "connected") count = 0
  })
  if (ack) {
    provider.messageHandlers[MESSAGE.ack] = (_encoder, decoder) => {
      count = decoding.readVarUint(decoder)
    }
  }
  return {
    doc,
    provider,
    acknowledged: () => count,
    async synced() {
      await until("the provider's first sync", () => provider.synced)
    },
  }
}
