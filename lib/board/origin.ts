/** The origin of every transaction that a person on this page caused. Undo follows it, and nothing else carries it. */
export const LOCAL: unique symbol = Symbol("local")

/** The origin of a change of format made by the program: it is shared, but no person can undo it. */
export const UPGRADE: unique symbol = Symbol("upgrade")
