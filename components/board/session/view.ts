import { createStore, type StoreApi } from "zustand/vanilla"
import type { Point, Rect } from "../surface/rect"
import type { Guide } from "../surface/snap"
import { toolOf } from "../tools"
import type { ToolInHand } from "../tools/define"

/** A panel of which one can be open at a time. */
type Panel =
  | "changes"
  | "connect"
  | "derive"
  | "export"
  | "find"
  | "help"
  | "history"
  | "import"
  | "inspector"
  | "lesson"
  | "outline"
  | "palette"
  | "progress"
  | "share"
  | "template"

/** What is true on this screen only: what is selected, which tool is in hand, what is open. Nothing of it is saved. */
export interface BoardView {
  readonly tool: string
  readonly selection: ReadonlySet<string>
  /** The card that the Tab key reaches; the others are reached from there. */
  readonly reachable: string | null
  readonly marquee: Rect | null
  /** The line of a lasso that is being drawn. */
  readonly lasso: readonly Point[] | null
  /** The line of a connector that is being drawn. */
  readonly connecting: { readonly from: Point; readonly to: Point } | null
  /** Along what the dragged cards stand at the moment. */
  readonly guides: readonly Guide[]
  /** Where cards stand that are being copied by a drag. */
  readonly ghosts: readonly Rect[]
  /** The group that this person went into: its members are selected one by one. */
  readonly entered: string | null
  /** Where the menu of the selection stands, in pixels of the window; null while it is closed. */
  readonly menu: Point | null
  /** The frame that is shown; null where nothing is presented. */
  readonly presented: string | null
  readonly showsMinimap: boolean
  /** Below the zoom at which cards can be read: the overview canvas is shown. */
  readonly overview: boolean
  /** This person is dragging or resizing cards. */
  readonly dragging: boolean
  readonly panel: Panel | null
  /** The text that the panel of imports opens with, and the name of its file. */
  readonly brought: { readonly name: string; readonly text: string }
  /** The version of the board that is shown in its place; null while the board itself is. */
  readonly previewed: string | null
  readonly showsCursors: boolean
  /** The page whose sight this one follows, by its client id. */
  readonly following: number | null
  /** The lesson that runs on this board, for somebody who has a part in it. */
  readonly lesson: BoardLessonPart | null
}

/** A lesson on a board, and what the person of this page is in it. */
export interface BoardLessonPart {
  readonly id: string
  readonly as: "teacher" | "seat"
}

/** The view of one board on one screen. */
export interface ViewStore extends StoreApi<BoardView> {
  /** Puts a tool in hand. */
  pickUp(tool: string): void
  toolInHand(): ToolInHand
  select(ids: Iterable<string>): void
  open(panel: Panel | null): void
}

const NONE: ReadonlySet<string> = new Set()

/** A view with nothing selected and the select tool in hand. */
export function createView(lesson: BoardLessonPart | null = null): ViewStore {
  const store = createStore<BoardView>(() => ({
    tool: "select",
    selection: NONE,
    reachable: null,
    marquee: null,
    lasso: null,
    connecting: null,
    guides: [],
    ghosts: [],
    entered: null,
    menu: null,
    presented: null,
    showsMinimap: false,
    overview: false,
    dragging: false,
    panel: null,
    brought: { name: "", text: "" },
    previewed: null,
    showsCursors: true,
    following: null,
    lesson,
  }))
  let inHand = toolOf("select").pickUp()
  return {
    ...store,
    pickUp(id) {
      const tool = toolOf(id)
      inHand = tool.pickUp()
      store.setState({ tool: tool.id, marquee: null, lasso: null, connecting: null })
    },
    toolInHand: () => inHand,
    select(ids) {
      const selection = new Set(ids)
      const before = store.getState()
      if (sameSet(before.selection, selection)) return
      const [first] = selection
      const reachable =
        before.reachable !== null && selection.has(before.reachable) ? before.reachable : first
      store.setState({ selection, reachable: reachable ?? before.reachable })
    },
    open: (panel) => store.setState({ panel }),
  }
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((item) => b.has(item))
