import { STROKE_COLOURS } from "@/lib/board/stroke"
import type { InkColours } from "./stroke-path"

/** The page's colours of ink, resolved: a canvas does not follow custom properties. */
function readInkColours(element: HTMLElement): InkColours {
  const resolved = STROKE_COLOURS.map((name) => {
    element.style.color = `var(--ink-${name})`
    return [name, getComputedStyle(element).color] as const
  })
  element.style.color = ""
  // Every colour of the list is there.
  return Object.fromEntries(resolved) as Record<(typeof STROKE_COLOURS)[number], string>
}

/** Follows the theme and calls back when the colours have changed. Gives the way to read them and the way to stop. */
export function followInkColours(element: HTMLElement, changed: () => void) {
  let colours: InkColours | null = null
  const forget = () => {
    colours = null
    changed()
  }
  const theme = new MutationObserver(forget)
  theme.observe(document.documentElement, { attributeFilter: ["class"] })
  const system = window.matchMedia("(prefers-color-scheme: dark)")
  system.addEventListener("change", forget)
  return {
    read(): InkColours {
      colours ??= readInkColours(element)
      return colours
    },
    dispose() {
      theme.disconnect()
      system.removeEventListener("change", forget)
    },
  }
}
