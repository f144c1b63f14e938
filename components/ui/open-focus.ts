/**
 * Gives the focus of an opening dialog to the element in it that asks for it (`data-autofocus`), else to the content itself: to read on from
 * its title, not from its cross.
 */
export function takeOpenFocus(event: Event, content: HTMLElement | null): void {
  event.preventDefault()
  const wanted = content?.querySelector("[data-autofocus]")
  if (wanted instanceof HTMLElement) wanted.focus()
  else content?.focus()
}
