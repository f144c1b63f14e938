/**
 * The first number of every frame on a board's socket. 0, 1 and 3 are those of y-protocols; 100 is ours and is sent only to
 * a connection that asked for it with `?ack=1`.
 */
export const MESSAGE = { sync: 0, awareness: 1, queryAwareness: 3, ack: 100 } as const

/** The second number of a sync frame, as in y-protocols. */
export const SYNC_MESSAGE = { step1: 0, step2: 1, update: 2 } as const

/** The query parameter, and its value, with which a connection asks for acknowledgements. */
export const ACK_PARAMETER = { ack: "1" } as const
