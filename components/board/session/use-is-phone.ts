"use client"

import { useSyncExternalStore } from "react"

const QUERY = "(max-width: 639px)"

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(QUERY)
  query.addEventListener("change", listener)
  return () => query.removeEventListener("change", listener)
}

/** Whether the window is as narrow as a phone's, where panels become sheets. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches)
}
