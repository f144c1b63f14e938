/** The element of a card that is drawn at the moment, or null. */
function cardElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(id)}"]`)
}

/** How long a card that was just placed or revealed is waited for: a slow device draws few frames. */
const PATIENCE_MS = 5_000

/** For so long the focus is given back to a card that lost it to nobody: a flight over the board may show the overview and hide all cards. */
const SETTLES_MS = 1_000

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
 * Tries in each frame until the focus is there and stays: a card in the document is hidden, and takes no focus, until it is
 * measured and while the overview is shown. It ends when the person puts the focus elsewhere; that a card takes the focus with
 * it when it leaves the sight does not count as that.
 */
function focusOnceDrawn(id: string, target: (card: HTMLElement) => HTMLElement): void {
  latest += 1
  const wish = latest
  let taken = document.activeElement
  let until = performance.now() + PATIENCE_MS
  let isFirst = true
  const attempt = () => {
    const now = document.activeElement
    const isElsewhere = now !== taken && now !== null && now !== document.body
    if (wish !== latest || isElsewhere) return
    const card = cardElement(id)
    const aim = card && target(card)
    if (aim && now !== aim) aim.focus({ preventScroll: true })
    if (aim && document.activeElement === aim) {
      taken = aim
      if (isFirst) until = performance.now() + SETTLES_MS
      isFirst = false
    }
    if (performance.now() < until) requestAnimationFrame(attempt)
  }
  attempt()
}
