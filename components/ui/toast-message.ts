/** A passing message. */
export interface ToastMessage {
  readonly title: string
  readonly description?: string
  readonly tone?: "info" | "ok" | "warn" | "danger"
  readonly action?: { readonly label: string; readonly onSelect: () => void }
}
