"use client"

// In one piece: of two late modules each would carry what both stand on.
export { Card } from "./card"
export { loadCardViews } from "./late-card-view"
export { overviewOf } from "./overview"
