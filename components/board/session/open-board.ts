import { createStore } from "zustand/vanilla"
import { formulaReader } from "#formula-reader"
import { createCardEditing } from "@/components/cards/card-editing"
import { createBoardStore } from "@/lib/board/board-store"
import { type BoardRight, guardBoard } from "@/lib/board/guard"
import { createBoardScope } from "@/lib/board/scope"
import { createBoardUndo } from "@/lib/board/undo"
import { upgradeBoard } from "@/lib/board/upgrade"
import { setValues } from "@/lib/board/write-cards"
import type { Bilingual } from "@/lib/engine/answer"
import { type BoardConnection, createBoardConnection } from "@/lib/sync/board-connection"
import { createBoardPresence } from "@/lib/sync/presence"
import type { PresenceUser } from "@/lib/sync/presence-state"
import { type OwnRight, teaches } from "@/lib/sync/right"
import { createImageUploads } from "../images/image-uploads"
import { createKeptUploads } from "../images/kept-uploads"
import { sendImage } from "../images/send-image"
import { createInkSession } from "../ink/ink-session"
import { createMountQueue } from "../surface/mount-queue"
import { accessFrom, createAccess } from "./access"
import { type BoardSession, CANVAS_ID } from "./board-session"
import { createCardHeights } from "./card-heights"
import { createDials } from "./dials"
import { nameAfterEditing } from "./function-names"
import { leaveWhatIsKept } from "./kept-cards"
import { createLayout } from "./layout"
import { sharePresence } from "./share-presence"
import { shareSight } from "./share-sight"
import { createSurfaceHandle } from "./surface-handle"
import { createToolEffects } from "./tool-effects"
import { type BoardLessonPart, createView } from "./view"

/** What a board is opened with. */
export interface BoardOpening {
  readonly boardId: string
  readonly user: PresenceUser
  readonly mayWrite: boolean
  readonly serverUrl: string
  readonly lesson?: BoardLessonPart | null
}

/** How many cards may show their contents for the first time in one frame. */
const MOUNTS_PER_FRAME = 4

/** Opens a board: its document, its connection and everything that this screen needs to work on it. */
export function openBoard({ serverUrl, ...opening }: BoardOpening): BoardSession {
  const { boardId, user } = opening
  const connection = createBoardConnection({ boardId, personId: user.id, serverUrl })
  return openSession(connection, { ...opening, isPast: false })
}

/** Everything that a screen needs around a document, however that is joined. `isPast`: nothing of it can be changed. */
export function openSession(
  connection: BoardConnection,
  {
    boardId,
    user,
    mayWrite,
    isPast,
    lesson = null,
  }: Omit<BoardOpening, "serverUrl"> & { readonly isPast: boolean },
): BoardSession {
  const { doc } = connection
  const store = createBoardStore(doc)
  const scope = createBoardScope(store, afterReader)
  const undo = createBoardUndo(doc)
  const presence = createBoardPresence(connection.awareness, user)
  const view = createView(lesson)
  const layout = createLayout(store)
  const facts = () => ({
    mayWrite,
    right: connection.getState().right,
    isNewer: store.getSnapshot().format === "newer",
    isStopped: connection.getState().phase === "refused",
    isPast: isPast || view.getState().previewed !== null,
  })
  const access = createAccess(facts())
  const followAccess = () => {
    const next = accessFrom(facts())
    const { refusal, right } = access.getState()
    if (next.right !== null && next.right !== right) guardBoard(doc, guardFrom(next.right))
    if (next.refusal !== refusal || next.right !== right) access.setState(next)
  }
  const heights = createCardHeights(layout)
  const dials = createDials({
    presence,
    store,
    write(id, values) {
      undo.separate()
      const isWritten = access.getState().refusal === null && setValues(doc, id, values)
      undo.separate()
      return isWritten
    },
  })
  const spoken = createStore<{ words: Bilingual | null }>(() => ({ words: null }))
  const told = createStore<{ words: Bilingual | null }>(() => ({ words: null }))
  const session: Omit<BoardSession, "effects" | "dispose" | "interruptTool"> = {
    id: boardId,
    doc,
    store,
    scope,
    ink: createInkSession(doc),
    images: createImageUploads({
      boardId,
      kept: createKeptUploads(boardId, user.id),
      send: (bytes, onProgress) => sendImage(boardId, bytes, onProgress),
      page: window,
    }),
    undo,
    connection,
    presence,
    access,
    view,
    layout,
    heights,
    surface: createSurfaceHandle(),
    drawn: new Set(),
    mounts: createMountQueue(MOUNTS_PER_FRAME, requestAnimationFrame),
    editing: createCardEditing(),
    dials,
    self: createStore<PresenceUser>(() => user),
    spoken,
    say: (words) => spoken.setState({ words }),
    told,
    tell: (words) => told.setState({ words }),
    focusCanvas: () => document.getElementById(CANVAS_ID)?.focus({ preventScroll: true }),
  }
  return finishSession(session, [
    connection.subscribe(followAccess),
    store.subscribe(followAccess),
    view.subscribe(followAccess),
    store.subscribe((change) => forgetRemoved(session, change.cards)),
    sharePresence(session),
    shareSight(session),
    dials.dispose,
    nameAfterEditing(session),
    upgradeWhenReady(session),
  ])
}

/** What the page keeps to, from what the server said. */
const guardFrom = (right: OwnRight): BoardRight => ({
  teaches: teaches(right),
  ownOnly: right.ownOnly,
  group: right.group,
  clients: new Set(right.clients),
})

/** Names are read when the page has nothing else to do, and not before it can read formulas at all. */
function afterReader(run: () => void): void {
  if (formulaReader.now() === null) formulaReader.subscribe(() => setTimeout(run, 0))
  else setTimeout(run, 0)
}

/** Brings the document up to this program's format once it is there; whoever may only read leaves that to those who may write. */
function upgradeWhenReady({
  doc,
  connection,
  access,
}: Pick<BoardSession, "doc" | "connection" | "access">): () => void {
  const upgrade = () => {
    if (!connection.getState().ready || access.getState().refusal !== null) return
    stop()
    upgradeBoard(doc)
  }
  const stop = connection.subscribe(upgrade)
  return stop
}

/** Cards that somebody removed are neither selected nor edited any more. */
function forgetRemoved(
  { store, view, editing }: Pick<BoardSession, "store" | "view" | "editing">,
  touched: ReadonlySet<string>,
): void {
  const gone = [...touched].filter((id) => store.getCard(id) === undefined)
  if (gone.length === 0) return
  const { selection, reachable } = view.getState()
  if (gone.some((id) => selection.has(id))) {
    view.select([...selection].filter((id) => store.getCard(id) !== undefined))
  }
  if (reachable !== null && gone.includes(reachable)) view.setState({ reachable: null })
  const edited = editing.get()
  if (edited && gone.includes(edited.cardId)) editing.stop()
}

/** Adds what needs the session itself. */
function finishSession(
  parts: Omit<BoardSession, "effects" | "dispose" | "interruptTool">,
  endings: readonly (() => void)[],
): BoardSession {
  const { view, access } = parts
  const session: BoardSession = {
    ...parts,
    get effects() {
      return effects
    },
    interruptTool() {
      const sight = {
        selection: view.getState().selection,
        canWrite: access.getState().refusal === null,
      }
      effects.apply(view.toolInHand().handle({ type: "cancel" }, sight))
    },
    async dispose() {
      stopLeaving()
      for (const end of endings) end()
      parts.heights.dispose()
      parts.layout.dispose()
      parts.presence.dispose()
      parts.undo.dispose()
      parts.scope.dispose()
      parts.ink.dispose()
      parts.images.dispose()
      parts.store.dispose()
      await parts.connection.destroy()
    },
  }
  const effects = createToolEffects(session)
  const stopLeaving = leaveWhatIsKept(session)
  return session
}
