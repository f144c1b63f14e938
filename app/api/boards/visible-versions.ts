import { type Right, teaches } from "@/lib/access/rights"
import type { VersionRecord } from "@/lib/db/board-versions"
import { services } from "@/lib/services"

/**
 * The versions of a board that somebody may look at. Cards that a lesson hides still stand in versions from before: only those who teach
 * look back that far.
 */
export async function visibleVersions(
  boardId: string,
  { role }: Pick<Right, "role">,
): Promise<readonly VersionRecord[]> {
  const versions = await services().versions.list(boardId)
  const hiddenAt = teaches(role) ? null : await services().lessons.hiddenAt(boardId)
  return hiddenAt === null ? versions : versions.filter(({ at }) => at > hiddenAt)
}

/** The document of a version that somebody may look at; null where there is none. */
export async function readVisibleVersion(boardId: string, right: Pick<Right, "role">, version: string) {
  const isVisible =
    teaches(right.role) || (await visibleVersions(boardId, right)).some(({ id }) => id === version)
  return isVisible ? services().versions.read(boardId, version) : null
}
