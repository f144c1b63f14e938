import type { StrokeColour } from "../../board/stroke"

/** The colours of ink on paper and on a dark page, as the board shows them (components/board/ink/ink.css). */
export const INK_COLOURS = {
  light: {
    ink: "#20242e",
    red: "#d01c29",
    orange: "#e88000",
    green: "#17843f",
    blue: "#0063c9",
    violet: "#773ac1",
  },
  dark: {
    ink: "#ebe7e0",
    red: "#ff7d7c",
    orange: "#ffb147",
    green: "#6ed889",
    blue: "#6db6ff",
    violet: "#c99cfc",
  },
} as const satisfies Record<"light" | "dark", Record<StrokeColour, string>>
