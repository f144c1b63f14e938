/**
 * The first number of every frame on a board's socket. 0, 1 and 3 are those of y-protocols; 100 and 101 are ours and are
 * sent only to a connection that asked for them with `?ack=1` and `?rights=1`. 101 carries a count and what the person may do now; the page
 * answers it with the same count.
 */
export const MESSAGE = { sync: 0, awareness: 1, queryAwareness: 3, ack: 100, right: 101 } as const

/** The second number of a sync frame, as in y-protocols. */
export const SYNC_MESSAGE = { step1: 0, step2: 1, update: 2 } as const

/** The query parameter, and its value, with which a connection asks for acknowledgements. */
export const ACK_PARAMETER = { ack: "1" } as const

/** The query parameter, and its value, with which a connection asks to be told what its person may do. */
export const RIGHTS_PARAMETER = { rights: "1" } as const
