"use client"

import { Menu, Plus, Settings2 } from "lucide-react"
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react"
import { useStore } from "zustand"
import { useCardBoard } from "@/components/cards/card-board"
import { cardParts } from "@/components/cards/card-parts"
import { LateView, latePart } from "@/components/ui/late-view"
import { retryOnline } from "@/components/ui/retry-online"
import { loadToasts } from "@/components/ui/toast"
import { whenIdle } from "@/components/ui/when-idle"
import { loadImagePreparation } from "../images/place-images"
import { inkTool } from "../ink/ink-session"
import { useBoard, useView } from "../session/board-context"
import { lateClipboard } from "../session/late-clipboard"
import type { RefusedChange } from "../session/rejoin"
import type { BoardView } from "../session/view"
import type { BoardUser } from "./board-user"
import { useConnection } from "./sync-badge"

const share = latePart(() => import("./share-dialog").then((module) => module.ShareDialog))
const help = latePart(() => import("./help-sheet").then((module) => module.HelpSheet))
const connect = latePart(() => import("./connect-panel").then((module) => module.ConnectPanel))
const outline = latePart(() => import("./outline-sheet").then((module) => module.OutlineSheet))
const history = latePart(() => import("../history/history-panel").then((module) => module.HistoryPanel))
const exports = latePart(() => import("./export-panel").then((module) => module.ExportPanel))
const imports = latePart(() => import("./import-panel").then((module) => module.ImportPanel))
const preview = latePart(() => import("../history/preview-stage").then((module) => module.PreviewStage))
const others = latePart(() =>
  import("../history/others-changes-panel").then((module) => module.OthersChangesPanel),
)
const find = latePart(() => import("./find-panel").then((module) => module.FindPanel))
const palette = latePart(() => import("./command-palette").then((module) => module.CommandPalette))
const inspector = latePart(() => import("./inspector").then((module) => module.Inspector))
const context = latePart(() => import("./context-menu").then((module) => module.ContextMenu))
const insert = latePart(() => import("./insert-menu").then((module) => module.InsertMenu))
const template = latePart(() =>
  import("../template/save-template-dialog").then((module) => module.SaveTemplateDialog),
)
const minimap = latePart(() => import("./minimap").then((module) => module.Minimap))
const presentation = latePart(() => import("./presentation").then((module) => module.Presentation))
const progress = latePart(() => import("./progress-sheet").then((module) => module.ProgressSheet))
const menu = latePart(() => import("./board-menu").then((module) => module.BoardMenu))
const people = latePart(() => import("./people-bar").then((module) => module.PeopleBar))
const following = latePart(() => import("./following-bar").then((module) => module.FollowingBar))
const settings = latePart(() => import("./settings-button").then((module) => module.SettingsButton))
const inkLayer = latePart(() => import("../ink/ink-layer").then((module) => module.InkLayer))
const inkBar = latePart(() => import("../ink/ink-bar").then((module) => module.InkBar))
const penChip = latePart(() => import("../ink/pen-chip").then((module) => module.PenChip))
const selectionBar = latePart(() => import("./selection-bar").then((module) => module.SelectionBar))
const lesson = latePart(() => import("../lesson/board-lesson").then((module) => module.BoardLesson))
const dock = latePart(() => import("@/components/cards/formula-dock").then((module) => module.FormulaDock))

const rightBanner = latePart(() => import("../sharing/right-banner").then((module) => module.RightBanner))
const refusedNote = latePart(() => import("../sharing/refused-note").then((module) => module.RefusedNote))

const NO_PROPS = {}

/** Everything that an empty board does without. The network may be gone when it is needed: it is loaded as soon as the board stands. */
async function loadTheRest(): Promise<void> {
  await Promise.all(
    [
      selectionBar,
      inkLayer,
      inkBar,
      penChip,
      menu,
      insert,
      people,
      following,
      settings,
      rightBanner,
      refusedNote,
    ].map((part) => part.load()),
  )
  await lateClipboard.load()
  const parts = await cardParts.load()
  await parts.loadViews()
  const panels = [
    connect,
    dock,
    context,
    share,
    help,
    outline,
    history,
    exports,
    imports,
    others,
    preview,
    find,
    palette,
    inspector,
    presentation,
    minimap,
    progress,
    lesson,
    template,
  ]
  await Promise.all([loadToasts(), loadImagePreparation(), ...panels.map((part) => part.load())])
  // Says to programs that the page has all that it needs to work without a network.
  document.documentElement.dataset.loaded = "all"
}

/** Loads what the board did without when it opened, once it stands and the page has nothing else to do. */
export function useLateParts(): void {
  const { ready, sync, phase } = useConnection()
  const stands = ready && (sync === "saved" || phase === "waiting")
  useEffect(() => {
    if (!stands) return
    return whenIdle(() => retryOnline(loadTheRest))
  }, [stands])
}

/** True from the first time on at which a panel is asked for, so that it can close in its own way. */
function useWasAsked(panel: BoardView["panel"]): boolean {
  return useEver(useView((view) => view.panel === panel))
}

function useEver(isNow: boolean): boolean {
  const [ever, setEver] = useState(isNow)
  if (isNow && !ever) setEver(true)
  return ever || isNow
}

/** The button of the menu; until it can be pressed, its face. */
export function LateMenu() {
  return <LateView part={menu} props={{}} asks={false} meanwhile={<Face icon={<Menu />} />} />
}

/** The button of everything that can be placed; until it can be pressed, its face. */
export function LateInsert() {
  return <LateView part={insert} props={{}} asks={false} meanwhile={<Face icon={<Plus />} />} />
}

/** The button of the settings; until it can be pressed, its face. */
export function LateSettings() {
  return <LateView part={settings} props={{}} asks={false} meanwhile={<Face icon={<Settings2 />} />} />
}

/** Who is here; until that can be shown, room for this person. */
export function LatePeople({ user }: { readonly user: BoardUser }) {
  const room = <span aria-hidden="true" className="board-circle m-1 bg-sunken" />
  return <LateView part={people} props={{ user }} asks={false} meanwhile={room} />
}

/** What the person may not do here at the moment; it comes at once where there is such a thing. */
export function LateRightBanner() {
  const { access } = useBoard()
  const isHeld = useStore(
    access,
    ({ refusal, right }) => refusal !== null || (right !== null && (right.mode !== "open" || right.ownOnly)),
  )
  return <LateView part={rightBanner} props={NO_PROPS} asks={isHeld} />
}

/** Why the last change was not taken. */
export function LateRefusedNote(props: { readonly refused: RefusedChange; onClose(): void }) {
  return <LateView part={refusedNote} props={props} />
}

/** The lesson on this board; it comes at once where one runs, and where one is to begin. */
export function LateLesson() {
  const runs = useView((view) => view.lesson !== null)
  const asked = useWasAsked("lesson")
  return runs || asked ? <LateView part={lesson} props={NO_PROPS} /> : null
}

/** Whom this person follows, and by whom they are followed. */
export function LateFollowing() {
  return <LateView part={following} props={NO_PROPS} asks={false} />
}

function Face({ icon }: { readonly icon: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="touch-target inline-flex size-9 shrink-0 items-center justify-center opacity-40 [&>svg]:size-[1.125rem]"
    >
      {icon}
    </span>
  )
}

/** The panels that commands open, each from the first time that it is asked for. */
export function LatePanels({ exportable }: { readonly exportable: boolean }) {
  const { editing } = useCardBoard()
  const isEditing = useSyncExternalStore(
    editing.subscribe,
    () => editing.get() !== null,
    () => false,
  )
  const edits = useEver(isEditing)
  const shares = useWasAsked("share")
  const helps = useWasAsked("help")
  const outlines = useWasAsked("outline")
  const connects = useWasAsked("connect")
  const finds = useWasAsked("find")
  const looksBack = useWasAsked("history")
  const exportsBoard = useWasAsked("export")
  const brings = useWasAsked("import")
  const commands = useWasAsked("palette")
  const inspects = useWasAsked("inspector")
  const followsProgress = useWasAsked("progress")
  const keepsTemplate = useWasAsked("template")
  const hasMenu = useView((view) => view.menu !== null)
  const presents = useView((view) => view.presented !== null)
  const mapped = useView((view) => view.showsMinimap && view.presented === null)
  return (
    <>
      {edits ? <LateView part={dock} props={{}} /> : null}
      {shares ? <LateView part={share} props={{ exportable }} /> : null}
      {helps ? <LateView part={help} props={{}} /> : null}
      {outlines ? <LateView part={outline} props={{}} /> : null}
      {looksBack ? <LateView part={history} props={{}} /> : null}
      {exportsBoard && exportable ? <LateView part={exports} props={{}} /> : null}
      {brings ? <LateView part={imports} props={{}} /> : null}
      <LateView part={others} props={NO_PROPS} asks={false} />
      {connects ? <LateView part={connect} props={{}} /> : null}
      {finds ? <LateView part={find} props={{}} /> : null}
      {commands ? <LateView part={palette} props={{}} /> : null}
      {inspects ? <LateView part={inspector} props={{}} /> : null}
      {followsProgress ? <LateView part={progress} props={{}} /> : null}
      {keepsTemplate ? <LateView part={template} props={NO_PROPS} /> : null}
      {hasMenu ? <LateView part={context} props={{}} /> : null}
      {presents ? <LateView part={presentation} props={{}} /> : null}
      {mapped ? <LateView part={minimap} props={{}} /> : null}
    </>
  )
}

/** The ink over the cards; it comes at once where something is drawn or a tool of ink is in hand, else when the board stands. */
export function LateInkLayer() {
  const { ink } = useBoard()
  const isDrawn = useSyncExternalStore(
    ink.store.subscribe,
    () => ink.store.size() > 0,
    () => false,
  )
  const isInHand = useView((view) => inkTool(view.tool) !== null)
  return <LateView part={inkLayer} props={NO_PROPS} asks={isDrawn || isInHand} />
}

const PAST = { ink: <LateInkLayer /> }

/** A version of the board in the board's place. */
export function LatePreview() {
  return <LateView part={preview} props={PAST} />
}

/** The tools of ink, while one of them is in hand. */
export function LateInkBar() {
  const isInHand = useView((view) => inkTool(view.tool) !== null)
  return isInHand ? <LateView part={inkBar} props={NO_PROPS} /> : null
}

/** The actions for what is selected; an empty board has nothing to select. */
export function LateSelectionBar() {
  const isAsked = useView((view) => view.selection.size > 0)
  return <LateView part={selectionBar} props={NO_PROPS} asks={isAsked} />
}

/** Says that fingers only move the board, once a pen was used. */
export function LatePenChip() {
  const { ink } = useBoard()
  const isSeen = useStore(ink.view, (view) => view.penSeen)
  return isSeen ? <LateView part={penChip} props={NO_PROPS} /> : null
}
