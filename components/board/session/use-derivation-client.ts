"use client"

import { useEffect, useMemo } from "react"
import { createDerivationClient, type DerivationClient } from "@/lib/derivations/client"
import type { BoardSession } from "./board-session"

/** When the page's own engine is loaded: after what the person sees first, before a network is likely to be gone. */
const PREPARE_MS = 1500

/** What asks for derivatives on this board. It is told when the board is connected again, and when the browser has a network again. */
export function useDerivationClient({ connection }: BoardSession): DerivationClient {
  const client = useMemo(() => createDerivationClient(), [])
  useEffect(() => {
    let isEarly = true
    let hasConnected = false
    const timer = setTimeout(() => {
      isEarly = false
      if (hasConnected) client.reconnect()
      else client.prepare()
    }, PREPARE_MS)
    const reconnect = () => {
      hasConnected = true
      // In the first moments the engine waits for its turn, and who asks again waits with it.
      if (!isEarly) client.reconnect()
    }
    let { phase } = connection.getState()
    const stop = connection.subscribe(() => {
      const before = phase
      phase = connection.getState().phase
      if (phase === "connected" && before !== "connected") reconnect()
    })
    window.addEventListener("online", reconnect)
    return () => {
      clearTimeout(timer)
      stop()
      window.removeEventListener("online", reconnect)
      client.close()
    }
  }, [client, connection])
  return client
}
