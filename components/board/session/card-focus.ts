/** The element of a card that is drawn at the moment, or null. */
function cardElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(id)}"]`)
}

/** How long a card that was just placed or revealed is waited for: a slow device draws few frames. */
const PATIENCE_MS = 5_000

/** Gives the keyboard's focus to a card, as soon as it is drawn. */
export function focusCard(id: string): void {
  focusOnceDrawn(id, (card) => card)
}

/** Gives the focus to the first control inside a card, or to the card where it has none. */
export function focusInsideCard(id: string): void {
  focusOnceDrawn(
    id,
    (card) => card.querySelector<HTMLElement>("button, a[href], input, select, textarea") ?? card,
  )
}

/** The wish that counts: whoever asks for another card meanwhile no longer waits for the first one. */
let latest = 0

/**
 * Tries in each frame until the focus is there: a card in the document is hidden, and takes no focus, until it is
 * measured. It ends when the person puts the focus elsewhere; that a card takes the focus with it when it leaves the
 * sight does not count as that.
 */
function focusOnceDrawn(id: string, target: (card: HTMLElement) => HTMLElement): void {
  latest += 1
  const wish = latest
  const before = document.activeElement
  const until = performance.now() + PATIENCE_MS
  const attempt = () => {
    const now = document.activeElement
    const isElsewhere = now !== before && now !== null && now !== document.body
    if (wish !== latest || isElsewhere) return
    const card = cardElement(id)
    const aim = card && target(card)
    aim?.focus({ preventScroll: true })
    const isThere = aim !== null && document.activeElement === aim
    if (!isThere && performance.now() < until) requestAnimationFrame(attempt)
  }
  attempt()
}
