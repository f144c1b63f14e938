import { readFileSync } from "node:fs"
import { join } from "node:path"
import { createAccounts } from "@/lib/access/accounts"
import { createAddresses, createAddressLetters } from "@/lib/access/addresses"
import { createAuth } from "@/lib/access/auth"
import { createBoardAccess } from "@/lib/access/board-access"
import { createDeviceCodes } from "@/lib/access/device-codes"
import { createMailer, resetLetter } from "@/lib/access/mailer"
import { createPasskeys } from "@/lib/access/passkeys"
import { createPeople } from "@/lib/access/people"
import { createPersonalData } from "@/lib/access/personal-data"
import { RequestLimits } from "@/lib/access/request-limits"
import { createBoardLog } from "@/lib/db/board-log"
import { createBoardMembers } from "@/lib/db/board-members"
import { createBoardVersions } from "@/lib/db/board-versions"
import { createBoards } from "@/lib/db/boards"
import { createDerivationStore } from "@/lib/db/derivation-store"
import { createImageStore } from "@/lib/db/image-store"
import { createLessonStore } from "@/lib/db/lesson-store"
import { createLibraries } from "@/lib/db/libraries"
import { openDatabase } from "@/lib/db/open-database"
import { createPersonMoves } from "@/lib/db/person-moves"
import { createTemplateStore } from "@/lib/db/templates"
import { createDerivations } from "@/lib/derivations/derivations"
import { createDerivationPool } from "@/lib/derivations/pool"
import { derivationWorker } from "@/lib/derivations/worker-location"
import { createBoardExports } from "@/lib/export/board-exports"
import { createThumbnails } from "@/lib/export/thumbnail/thumbnails"
import { createTypesetter } from "@/lib/export/typst/typesetter"
import { createBoardImages } from "@/lib/images/board-images"
import { createLessons } from "@/lib/lessons/create-lessons"
import type { Lessons } from "@/lib/lessons/lessons"
import { provideServices, type Services } from "@/lib/services"
import { createTemplates } from "@/lib/templates/templates"
import { LessonSockets } from "./lessons/lesson-sockets"
import { projectRoot } from "./project-root"
import type { Settings } from "./settings"
import { LIMITS, type Limits } from "./sync/limits"
import type { Successor } from "./sync/move-person"
import { reportFault } from "./sync/report-fault"
import { SyncServer } from "./sync/sync-server"

/** The running parts of the process. */
export interface Composition {
  readonly services: Services
  readonly sync: SyncServer
  readonly lessonSockets: LessonSockets
  /** Ends everything in order: live boards are stored and closed before the database goes. */
  close(): Promise<void>
}

/** The composition root: the one place that makes the process's parts, fits them together and provides them to Next. */
export async function composeServices(
  settings: Settings,
  limits: Partial<Limits> = {},
): Promise<Composition> {
  const root = projectRoot()
  const database = await openDatabase(settings.databaseUrl, join(root, "prisma"))
  const { queries, dialect } = database
  const { publicUrl, authSecret, requireAccount, oidc } = settings
  const moves = createPersonMoves(queries)
  const mailer = createMailer(settings.mail, (text) => console.log(text))
  const claim = async (guestId: string, to: Successor) => {
    await moves.move(guestId, to.id)
    await sync.personMoved(guestId, to)
    await lessons.live.personMoved(guestId)
    lessonSockets.personMoved(guestId)
    // What was on its way into the log meanwhile.
    await moves.move(guestId, to.id)
  }
  const auth = createAuth({
    database,
    secret: authSecret,
    publicUrl,
    oidc,
    claim: (guestId, account) => claim(guestId, { ...account, isGuest: false }),
    sendReset: (email, token) =>
      mailer.send({ to: email, ...resetLetter(`${publicUrl ?? ""}/account/reset#${token}`) }),
    sendAddress: createAddressLetters(mailer, publicUrl),
  })
  const people = createPeople(auth, queries)
  const boards = createBoards(queries)
  const versions = createBoardVersions(queries)
  const members = createBoardMembers(queries)
  const sync = new SyncServer({
    people,
    boards,
    members,
    log: createBoardLog(queries),
    versions,
    publicUrl,
    reportFault,
    limits,
    namesOn: (boardId, person) => lessons.namesOn(boardId, person),
    stored: (boardId, head) => lessons.stored(boardId, head),
  })
  const sessionsEnded = async () => {
    await Promise.all([sync.sessionsEnded(), lessonSockets.sessionsEnded()])
  }
  const onFault = (fault: string) => reportFault(`Derivations: ${fault}`, null)
  const derivations = createDerivations({
    store: createDerivationStore(queries),
    pool: createDerivationPool({ worker: derivationWorker(), onFault }),
    onFault,
  })
  const libraries = createLibraries(queries)
  const images = createBoardImages(createImageStore(queries))
  const exports = createBoardExports(
    derivations,
    createTypesetter({ onFault: (fault) => reportFault(`Export: ${fault}`, null) }),
  )
  const lessons: Lessons = createLessons({
    store: createLessonStore(queries),
    people,
    boards,
    members,
    documents: sync,
    judges: derivations,
    headOf: libraries.headOf,
    sharePictures: images.share,
    retitle: exports.retitle,
    draw: async (file, boardId, language) => {
      const document = exports.restore(file)
      const image = (hash: string) => images.read(boardId, hash)
      const written = await exports.write({ format: "svg", document, title: "", language, image })
      return written === null ? null : Buffer.from(written.content).toString("utf8")
    },
    onFault: reportFault,
  })
  const personalData = createPersonalData(auth, queries, sessionsEnded)
  const services: Services = {
    version: readVersion(root),
    databaseDialect: dialect,
    pingDatabase: async () => {
      await queries.$queryRaw`SELECT 1`
    },
    publicUrl,
    requireAccount,
    people,
    accounts: createAccounts({
      auth,
      queries,
      providerName: oidc?.name ?? null,
      sendsMail: mailer.sends,
      sessionsEnded,
    }),
    passkeys: createPasskeys(auth, queries, sessionsEnded),
    deviceCodes: createDeviceCodes({
      auth,
      queries,
      people,
      claim: (guestId, to) => claim(guestId, { ...to, isGuest: true }),
    }),
    addresses: createAddresses({ auth, queries, mailer, personalData }),
    personalData,
    boards,
    members,
    libraries,
    versions,
    access: createBoardAccess(people, boards),
    derivations,
    exports,
    thumbnails: createThumbnails(derivations.derive),
    images,
    lessons,
    templates: createTemplates(createTemplateStore(queries)),
    documents: sync,
    limits: new RequestLimits(),
  }
  provideServices(services)
  const lessonSockets = new LessonSockets({ people, lessons, publicUrl, reportFault })
  // Sessions also end by the clock, and in other processes.
  const endings = setInterval(() => void sessionsEnded(), limits.sessionCheckMs ?? LIMITS.sessionCheckMs)
  endings.unref()
  return {
    services,
    sync,
    lessonSockets,
    async close() {
      clearInterval(endings)
      await Promise.all([sync.close(), derivations.close(), services.exports.close()])
      provideServices(null)
      await database.close()
    },
  }
}

function readVersion(root: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  const version =
    typeof manifest === "object" && manifest !== null && "version" in manifest ? manifest.version : ""
  return String(version)
}
