"use client"

import { useEffect, useSyncExternalStore } from "react"
import { useBoard, useView } from "../session/board-context"
import { startFollowing, stopFollowing } from "../session/share-sight"

/** Leads that were taken up or left on this page: a lead is followed once, and whoever moves away by hand is left alone. */
const takenUp = new Set<string>()

/**
 * Follows a person on this board as soon as they are there, and no longer than the occasion lasts that `lead` names: for a new one the
 * following begins anew; null follows nobody.
 */
export function useLead(lead: { readonly key: string; readonly personId: string } | null): void {
  const board = useBoard()
  const peers = useSyncExternalStore(board.presence.subscribe, board.presence.getPeers)
  const following = useView((view) => view.following)
  const peer = lead === null ? undefined : peers.find(({ user }) => user.id === lead.personId)
  const key = lead?.key ?? null
  const personId = lead?.personId ?? null
  const clientId = peer?.clientId ?? null
  useEffect(() => {
    if (key === null || clientId === null || following !== null || takenUp.has(key)) return
    takenUp.add(key)
    startFollowing(board, clientId)
  }, [board, key, clientId, following])
  useEffect(() => {
    if (key === null) return
    return () => {
      const followed = board.view.getState().following
      const leader = board.presence.getPeers().find((one) => one.clientId === followed)
      if (takenUp.has(key) && leader?.user.id === personId) stopFollowing(board)
    }
  }, [board, key, personId])
}
