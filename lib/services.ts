import type { Accounts } from "@/lib/access/accounts"
import type { Addresses } from "@/lib/access/addresses"
import type { BoardAccess } from "@/lib/access/board-access"
import type { BoardDocuments } from "@/lib/access/board-documents"
import type { DeviceCodes } from "@/lib/access/device-codes"
import type { Passkeys } from "@/lib/access/passkeys"
import type { People } from "@/lib/access/people"
import type { PersonalData } from "@/lib/access/personal-data"
import type { RequestLimits } from "@/lib/access/request-limits"
import type { BoardMembers } from "@/lib/db/board-members"
import type { BoardVersions } from "@/lib/db/board-versions"
import type { Boards } from "@/lib/db/boards"
import type { Libraries } from "@/lib/db/libraries"
import type { Derivations } from "@/lib/derivations/derivations"
import type { BoardExports } from "@/lib/export/board-exports"
import type { Thumbnails } from "@/lib/export/thumbnail/thumbnails"
import type { BoardImages } from "@/lib/images/board-images"
import type { Lessons } from "@/lib/lessons/lessons"
import type { Templates } from "@/lib/templates/templates"

/**
 * What route handlers and pages may use of the running process. Next bundles its own copy of every module, so they must not
 * import the database or the session library themselves: they would open second ones. They ask `services()` instead, and
 * import types only.
 */
export interface Services {
  readonly version: string
  readonly databaseDialect: "sqlite" | "postgresql"
  /** Throws when the database does not answer. */
  pingDatabase(): Promise<void>
  readonly publicUrl: string | null
  readonly requireAccount: boolean
  readonly people: People
  readonly accounts: Accounts
  readonly addresses: Addresses
  readonly passkeys: Passkeys
  readonly deviceCodes: DeviceCodes
  readonly personalData: PersonalData
  readonly boards: Boards
  readonly members: BoardMembers
  readonly libraries: Libraries
  readonly versions: BoardVersions
  readonly access: BoardAccess
  readonly documents: BoardDocuments
  readonly derivations: Derivations
  readonly exports: BoardExports
  readonly thumbnails: Thumbnails
  readonly images: BoardImages
  readonly lessons: Lessons
  readonly templates: Templates
  readonly limits: RequestLimits
}

const key = Symbol.for("nabla.services")

/** Makes the process's services available, or takes them away with null. Only the composition root calls this. */
export function provideServices(services: Services | null) {
  Reflect.set(globalThis, key, services)
}

/** The process's services. Throws where the product's own server does not run, such as while pages are built. */
export function services(): Services {
  const provided: unknown = Reflect.get(globalThis, key)
  if (!provided) throw new Error("The services are only there inside the running server (server/main.ts).")
  return provided as Services // provideServices is the only writer of this key.
}
