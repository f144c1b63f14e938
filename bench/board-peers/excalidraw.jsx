import "@excalidraw/excalidraw/index.css"
import { convertToExcalidrawElements, Excalidraw } from "@excalidraw/excalidraw"
import { createRoot } from "react-dom/client"
import { CAMERA, cards } from "./cards.js"

const view = { scrollX: CAMERA.x, scrollY: CAMERA.y, zoom: { value: 1 } }

function onApi(api) {
  window.peer = {
    fill(count) {
      const elements = convertToExcalidrawElements(
        cards(count).map(({ x, y, width, height, words }) => ({
          type: "rectangle",
          x,
          y,
          width,
          height,
          backgroundColor: "#ffffff",
          fillStyle: "solid",
          label: { text: words },
        })),
      )
      api.updateScene({ elements, appState: view })
    },
    reset: () => api.updateScene({ appState: view }),
    count: () => api.getSceneElements().length,
  }
}

createRoot(document.getElementById("root")).render(
  <div style={{ position: "fixed", inset: 0 }}>
    <Excalidraw excalidrawAPI={onApi} />
  </div>,
)
