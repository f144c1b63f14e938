import type { VersionRecord } from "./board-versions"

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEEK_MS = 7 * DAY_MS

/** More unnamed versions than this are not kept of one board, however long it lives. */
const MOST = 400

/**
 * The versions that need not be kept any more at the time `now`: all of the last day stay, the last of each hour of the last week, and the last of each
 * day before; a named version always stays. `versions` come with the latest first.
 */
export function versionsToDrop(versions: readonly VersionRecord[], now: number): readonly string[] {
  const seen = new Set<string>()
  let kept = 0
  return versions.flatMap(({ id, name, at }) => {
    if (name !== null) return []
    const time = at.getTime()
    const age = now - time
    const slot =
      age < DAY_MS
        ? id
        : age < WEEK_MS
          ? `hour ${Math.floor(time / HOUR_MS)}`
          : `day ${Math.floor(time / DAY_MS)}`
    const drop = seen.has(slot) || kept >= MOST
    seen.add(slot)
    if (!drop) kept++
    return drop ? [id] : []
  })
}
