import "tldraw/tldraw.css"
import { createRoot } from "react-dom/client"
import { createShapeId, Tldraw, toRichText } from "tldraw"
import { CAMERA, cards } from "./cards.js"

function onMount(editor) {
  editor.user.updateUserPreferences({ animationSpeed: 0 })
  window.peer = {
    fill(count) {
      editor.createShapes(
        cards(count).map(({ id, x, y, width, height, words }) => ({
          id: createShapeId(id),
          type: "geo",
          x,
          y,
          props: { w: width, h: height, richText: toRichText(words) },
        })),
      )
      editor.setCamera({ x: CAMERA.x, y: CAMERA.y, z: 1 }, { immediate: true })
    },
    reset: () => editor.setCamera({ x: CAMERA.x, y: CAMERA.y, z: 1 }, { immediate: true }),
    count: () => editor.getCurrentPageShapeIds().size,
  }
}

createRoot(document.getElementById("root")).render(
  <div style={{ position: "fixed", inset: 0 }}>
    <Tldraw onMount={onMount} options={{ maxShapesPerPage: 20_000 }} />
  </div>,
)
