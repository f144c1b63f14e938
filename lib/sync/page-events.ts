/** What a board's connection wants to know of the page it lives on. */
interface PageListener {
  /** Whether leaving the page can lose something, so that the browser asks first. */
  mayLose(): boolean
  /** The browser has a network again. */
  cameOnline(): void
  /** The browser has lost its network. */
  wentOffline(): void
  /** The browser's storage is full. */
  storageFull(): void
}

/** Listens to the page until the function that it gives is called. */
export function followPage(page: EventTarget, listener: PageListener): () => void {
  const leave = (event: Event): void => {
    if (listener.mayLose()) event.preventDefault()
  }
  const online = (): void => listener.cameOnline()
  const offline = (): void => listener.wentOffline()
  // y-indexeddb lets the failure of a write go unhandled; the browser's word for a full disk is in its text.
  const rejection = (event: Event): void => {
    const reason: unknown = "reason" in event ? event.reason : null
    if (!String(reason).includes("QuotaExceededError")) return
    event.preventDefault()
    listener.storageFull()
  }
  page.addEventListener("beforeunload", leave)
  page.addEventListener("online", online)
  page.addEventListener("offline", offline)
  page.addEventListener("unhandledrejection", rejection)
  return () => {
    page.removeEventListener("beforeunload", leave)
    page.removeEventListener("online", online)
    page.removeEventListener("offline", offline)
    page.removeEventListener("unhandledrejection", rejection)
  }
}
