import type * as Y from "yjs"
import type { StoreApi } from "zustand/vanilla"
import type { CardDials } from "@/components/cards/card-board"
import type { CardEditing } from "@/components/cards/card-editing"
import type { BoardStore } from "@/lib/board/board-store"
import type { BoardScope } from "@/lib/board/scope"
import type { BoardUndo } from "@/lib/board/undo"
import type { Bilingual } from "@/lib/engine/answer"
import type { BoardConnection } from "@/lib/sync/board-connection"
import type { BoardPresence } from "@/lib/sync/presence"
import type { BoardUser } from "../chrome/board-user"
import type { ImageUploads } from "../images/image-uploads"
import type { InkSession } from "../ink/ink-session"
import type { MountQueue } from "../surface/mount-queue"
import type { ToolEffect } from "../tools/define"
import type { AccessStore } from "./access"
import type { CardHeights } from "./card-heights"
import type { BoardLayout } from "./layout"
import type { SurfaceHandle } from "./surface-handle"
import type { ViewStore } from "./view"

/** The id of the element that takes the keyboard's focus when no card has it. */
export const CANVAS_ID = "board-canvas"

/** Carries out what tools ask for. It remembers where things stood when a drag began. */
export interface ToolEffects {
  apply(effects: readonly ToolEffect[]): void
}

/** Everything that lives as long as a board is open on this page. Commands, tools and components all work on it. */
export interface BoardSession {
  readonly id: string
  readonly doc: Y.Doc
  readonly store: BoardStore
  readonly scope: BoardScope
  readonly ink: InkSession
  readonly images: ImageUploads
  readonly undo: BoardUndo
  readonly connection: BoardConnection
  readonly presence: BoardPresence
  readonly access: AccessStore
  readonly view: ViewStore
  readonly layout: BoardLayout
  readonly heights: CardHeights
  readonly surface: SurfaceHandle
  readonly mounts: MountQueue
  /** The cards that stand in the page at the moment, with their contents or waiting for them. */
  readonly drawn: Set<string>
  readonly editing: CardEditing
  readonly dials: CardDials
  /** The person on this page, by the name that they have at the moment. */
  readonly self: StoreApi<BoardUser>
  readonly effects: ToolEffects
  /** Breaks off what the tool in hand is doing and puts everything back. */
  interruptTool(): void
  /** What was just done, for screen readers. */
  readonly spoken: StoreApi<{ readonly words: Bilingual | null }>
  say(words: Bilingual): void
  /** What a person should see who has just asked for something that could not be done. */
  readonly told: StoreApi<{ readonly words: Bilingual | null }>
  tell(words: Bilingual): void
  /** Gives the keyboard's focus to the canvas. */
  focusCanvas(): void
  dispose(): Promise<void>
}
