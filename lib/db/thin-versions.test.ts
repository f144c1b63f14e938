import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { VersionRecord } from "./board-versions"
import { versionsToDrop } from "./thin-versions"

const NOW = Date.UTC(2026, 10, 24, 12)
const HOUR = 3_600_000

const version = (hoursAgo: number, name: string | null = null): VersionRecord => ({
  id: `${hoursAgo}`,
  name,
  authors: [],
  at: new Date(NOW - hoursAgo * HOUR),
})

describe("thinning the versions of a board", () => {
  it("keeps all of the last day, the last of an hour of the last week, the last of a day before, and everything named", () => {
    const versions = [
      version(0.1),
      version(0.2),
      version(23.5),
      version(30.1),
      version(30.2),
      version(30.9, "before the exam"),
      version(31.1),
      version(200.5),
      version(201.5),
      version(203, "the first lesson"),
      version(240),
    ]
    expect(versionsToDrop(versions, NOW)).toEqual(["30.2", "201.5"])
  })

  it("drops nothing new when it is done again later the same hour, and never a named one", () => {
    const hours = fc.double({ min: 0, max: 2000, noNaN: true })
    const list = fc
      .array(fc.tuple(hours, fc.boolean()), { maxLength: 600 })
      .map((all) =>
        [...all]
          .sort(([a], [b]) => a - b)
          .map(([ago, named], k): VersionRecord => ({ ...version(ago, named ? "n" : null), id: `${k}` })),
      )
    fc.assert(
      fc.property(list, (versions) => {
        const dropped = new Set(versionsToDrop(versions, NOW))
        const rest = versions.filter(({ id }) => !dropped.has(id))
        expect(versionsToDrop(rest, NOW)).toEqual([])
        expect(versions.filter(({ id, name }) => name !== null && dropped.has(id))).toEqual([])
        expect(rest.filter(({ name }) => name === null).length).toBeLessThanOrEqual(400)
      }),
    )
  })
})
