/** The origin of every transaction that a person on this page caused. Undo follows it, and nothing else carries it. */
export const LOCAL: unique symbol = Symbol("local")

/** The origin of what others see while a person still draws it; undo follows what comes of it. */
export const LIVE: unique symbol = Symbol("live")

/** The origin of a change that the program makes by itself, of format or for repair: it is shared, and no person can undo it. */
export const UPGRADE: unique symbol = Symbol("upgrade")
