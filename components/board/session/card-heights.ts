import type { BoardLayout } from "./layout"

/** Follows how high the contents of the drawn cards are, with one observer for all of them. */
export interface CardHeights {
  /** Follows the element of a card. Gives the function that ends it; the last height stays known. */
  follow(id: string, element: Element): () => void
  dispose(): void
}

/** Reports the heights of cards to a layout. Sizes are those before scaling, in board units. */
export function createCardHeights(layout: BoardLayout): CardHeights {
  const ids = new WeakMap<Element, string>()
  const observer = new ResizeObserver((entries) => {
    const heights: [string, number][] = []
    for (const entry of entries) {
      const id = ids.get(entry.target)
      const height = entry.borderBoxSize[0]?.blockSize
      // An element of a hidden layer has no height; what was known before is nearer to the truth.
      if (id !== undefined && height !== undefined && height > 0) heights.push([id, Math.round(height)])
    }
    layout.measure(heights)
  })
  return {
    follow(id, element) {
      ids.set(element, id)
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    dispose: () => observer.disconnect(),
  }
}
