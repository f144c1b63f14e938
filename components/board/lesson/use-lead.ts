"use client"

import { useEffect, useSyncExternalStore } from "react"
import { useBoard, useView } from "../session/board-context"
import { startFollowing } from "../session/share-sight"

/** Leads that were taken up or left on this page: a lead is followed once, and whoever moves away by hand is left alone. */
const takenUp = new Set<string>()

/**
 * Follows a person on this board as soon as they are there. `lead` names the occasion: for a new one the following begins anew; null
 * follows nobody.
 */
export function useLead(lead: { readonly key: string; readonly personId: string } | null): void {
  const board = useBoard()
  const peers = useSyncExternalStore(board.presence.subscribe, board.presence.getPeers)
  const following = useView((view) => view.following)
  const peer = lead === null ? undefined : peers.find(({ user }) => user.id === lead.personId)
  const key = lead?.key ?? null
  const clientId = peer?.clientId ?? null
  useEffect(() => {
    if (key === null || clientId === null || following !== null || takenUp.has(key)) return
    takenUp.add(key)
    startFollowing(board, clientId)
  }, [board, key, clientId, following])
}
