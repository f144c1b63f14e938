/** The element of a card that is drawn at the moment, or null. */
export function cardElement(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(id)}"]`)
}

/** How many frames a card that was just placed or revealed is waited for. */
const PATIENCE = 30

/** Gives the keyboard's focus to a card, as soon as it is drawn. */
export function focusCard(id: string): void {
  whenDrawn(id, (element) => element.focus({ preventScroll: true }))
}

/** Gives the focus to the first control inside a card, or to the card where it has none. */
export function focusInsideCard(id: string): void {
  whenDrawn(id, (element) => {
    const control = element.querySelector<HTMLElement>("button, a[href], input, select, textarea")
    const target = control ?? element
    target.focus({ preventScroll: true })
  })
}

function whenDrawn(id: string, act: (element: HTMLElement) => void, frames = PATIENCE): void {
  const element = cardElement(id)
  if (element) act(element)
  else if (frames > 0) requestAnimationFrame(() => whenDrawn(id, act, frames - 1))
}
