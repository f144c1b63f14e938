"use client"

import { useSyncExternalStore } from "react"

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener)
  return () => window.removeEventListener("hashchange", listener)
}

/** What stands behind the hash of the page's address, where no server and no other site sees it; null until the page runs. */
export const useAddressHash = (): string | null =>
  useSyncExternalStore(
    subscribe,
    () => window.location.hash.slice(1),
    () => null,
  )
