/** As many objects as the bench asks for, in the same rows on every board, each with a formula's worth of words. */
const COLUMNS = 20
const WORDS = [
  "f(x) = xᵀAx + bᵀx",
  "f(x) = (x₁²x₂, sin x₂)",
  "F(X) = XᵀX",
  "f(W) = tr(WᵀAW)",
  "f(x) = 1/(1+e⁻ˣ)",
]

export const cards = (count) =>
  Array.from({ length: count }, (_, i) => ({
    id: `card-${i}`,
    x: (i % COLUMNS) * 420,
    y: Math.floor(i / COLUMNS) * 300,
    width: 360,
    height: 168,
    words: WORDS[i % WORDS.length],
  }))

/** The camera from which every board is measured. */
export const CAMERA = { x: -2_100, y: -600, zoom: 1 }
