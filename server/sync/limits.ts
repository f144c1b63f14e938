/** What the sync server bears from one connection, one person and one board. */
export const LIMITS = {
  /** Bytes of one frame. */
  frameBytes: 2 * 1024 * 1024,
  structsPerFrame: 20_000,
  deleteRangesPerFrame: 100_000,
  /** Bytes of one value or one inserted text inside an update. */
  valueBytes: 256 * 1024,
  /** Nesting of shared types. */
  depth: 16,
  updates: { perSecond: 60, burst: 200 },
  updateBytes: { perSecond: 256 * 1024, burst: 8 * 1024 * 1024 },
  /** Frames of presence: the published client also echoes what it hears, so this is above its own need. */
  presence: { perSecond: 120, burst: 600 },
  /** How long an update is taken that was under way when the right to write ended. */
  rightGraceMs: 2000,
  /** Requests for the whole state. */
  requests: { perSecond: 2, burst: 30 },
  presenceBytes: 2048,
  presenceTickMs: 40,
  connectionsPerPersonAndBoard: 8,
  connectionsPerPerson: 32,
  connectionsPerBoard: 500,
  /** Upgrades that wait for the session and the board at one time. */
  pendingUpgrades: 2000,
  /** Bytes that a slow reader may leave unsent before it is cut off, and before it gets no more presence. */
  bufferedBytes: 8 * 1024 * 1024,
  bufferedBytesForPresence: 512 * 1024,
  /** How long a room stays loaded after the last person left. */
  roomGraceMs: 45_000,
  /** A snapshot is due after so many log rows or bytes; earlier when a board falls quiet. */
  snapshotRows: 2000,
  snapshotBytes: 4 * 1024 * 1024,
  quietSnapshotRows: 200,
  quietMs: 5_000,
  /** A version to look back at is kept after so long a pause, or so long after its first change. */
  versionQuietMs: 5 * 60_000,
  versionMs: 20 * 60_000,
  /** How often sockets are closed whose session has ended by the clock or in another process. */
  sessionCheckMs: 60_000,
  /** Rows of one commit. */
  rowsPerCommit: 1000,
} as const

/** The limits, so that a test can make them small. */
export type Limits = { readonly [K in keyof typeof LIMITS]: Widened<(typeof LIMITS)[K]> }

type Widened<T> = T extends number ? number : { readonly [K in keyof T]: number }
