import { CAMERA, cards } from "./cards.js"

/** The least that a board can be: elements in one scaled layer, without frameworks, leaving nothing out of the page. */
const root = document.getElementById("root")
root.style.cssText = "position:fixed;inset:0;overflow:hidden;background:#f7f5f1"
const layer = document.createElement("div")
layer.style.cssText = "position:absolute;transform-origin:0 0"
root.append(layer)
let camera = { ...CAMERA }
let selected = []
const show = () => {
  layer.style.transform = `translate(${camera.x}px,${camera.y}px) scale(${camera.zoom})`
}
const place = (element) => {
  element.style.transform = `translate(${element.at.x}px,${element.at.y}px)`
}
root.addEventListener(
  "wheel",
  (event) => {
    event.preventDefault()
    if (event.ctrlKey) {
      const zoom = Math.min(4, Math.max(0.1, camera.zoom * 2 ** (-event.deltaY / 100)))
      const k = zoom / camera.zoom
      camera = {
        zoom,
        x: event.clientX - (event.clientX - camera.x) * k,
        y: event.clientY - (event.clientY - camera.y) * k,
      }
    } else camera = { ...camera, x: camera.x - event.deltaX, y: camera.y - event.deltaY }
    show()
  },
  { passive: false },
)
let last = null
root.addEventListener("pointerdown", (event) => {
  const card = event.target.closest(".card")
  if (card && !selected.includes(card)) selected = [card]
  last = card ? event : null
})
window.addEventListener("pointermove", (event) => {
  if (last === null) return
  const [dx, dy] = [
    (event.clientX - last.clientX) / camera.zoom,
    (event.clientY - last.clientY) / camera.zoom,
  ]
  last = event
  for (const card of selected) {
    card.at = { x: card.at.x + dx, y: card.at.y + dy }
    place(card)
  }
})
window.addEventListener("pointerup", () => {
  last = null
})
window.addEventListener("keydown", (event) => {
  if (event.key === "a" && event.ctrlKey) {
    event.preventDefault()
    selected = [...layer.children]
    for (const card of selected) card.style.outline = "2px solid blue"
  }
  if (event.key !== "ArrowRight") return
  for (const card of selected) {
    card.at = { ...card.at, x: card.at.x + 1 }
    place(card)
  }
})
window.peer = {
  fill(count) {
    for (const { x, y, width, height, words } of cards(count)) {
      const card = document.createElement("div")
      card.className = "card"
      card.at = { x, y }
      card.style.cssText = `position:absolute;width:${width}px;height:${height}px;border:1px solid #ddd;border-radius:10px;background:#fff;display:grid;place-items:center`
      card.textContent = words
      place(card)
      layer.append(card)
    }
    show()
  },
  reset() {
    camera = { ...CAMERA }
    show()
  },
  count: () => layer.children.length,
}
