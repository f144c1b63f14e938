/** The type under which a dragged board carries its id to a folder. */
export const DRAGGED = "application/x-nabla-board"
