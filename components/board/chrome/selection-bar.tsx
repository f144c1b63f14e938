"use client"

import { Ellipsis } from "lucide-react"
import { useTranslations } from "next-intl"
import { type RefCallback, useCallback, useRef, useState, useSyncExternalStore } from "react"
import { useCardBoard } from "@/components/cards/card-board"
import { IconButton } from "@/components/ui/icon-button"
import { commandOf } from "../commands"
import { useBoard, useCanWrite, useLayoutVersion, useView } from "../session/board-context"
import { selectedRect } from "../session/card-actions"
import { derivableCard } from "../session/derive-actions"
import { toScreen } from "../surface/camera"
import { CommandButton } from "./command-button"
import { LateDerivePanel } from "./late-panels"

const ONE = ["edit-card", "duplicate", "delete-selection"].map(commandOf)
/** What only a function can be put to. */
const OF_FUNCTION = ["derive-selection", "place-derivation", "place-plot"].map(commandOf)
const MANY = ["group", "duplicate", "delete-selection"].map(commandOf)
const INSPECTOR = commandOf("inspector")

/** The distance to the selection and the room that the bars take, in screen pixels. */
const GAP = 14
const TOP = 64
const BOTTOM = 76
const HEIGHT = 44
/** The least distance to the edges of the screen. */
const EDGE = 8

/** The actions for what is selected, above it, or below it where there is no room above. */
export function SelectionBar() {
  const t = useTranslations("board")
  const board = useBoard()
  const { view, surface } = board
  const canWrite = useCanWrite()
  const { editing } = useCardBoard()
  const isEditing = useSyncExternalStore(editing.subscribe, () => editing.get() !== null)
  const isBusy = useView(
    (view) => view.dragging || view.marquee !== null || view.tool !== "select" || view.menu !== null,
  )
  const count = useView((view) => view.selection.size)
  const isFunction = useView(() => derivableCard(board) !== null)
  const place = usePlace()
  const frame = useRef<HTMLDivElement>(null)
  const [half, measure] = useHalfWidth()
  const { width } = surface.size()
  const middle = place === null ? 0 : Math.min(width - half - EDGE, Math.max(half + EDGE, place.x))
  const isShown = canWrite && count > 0 && !isBusy && !isEditing && place !== null
  return (
    <>
      {isShown ? (
        <div
          ref={measure}
          role="toolbar"
          aria-label={t("bars.selection", { count })}
          className="board-bar board-selection-bar"
          style={{ left: middle, top: place.y }}
        >
          {[...(isFunction ? OF_FUNCTION : []), ...(count === 1 ? ONE : MANY)].map((command) => (
            <CommandButton key={command.id} command={command} />
          ))}
          <CommandButton command={INSPECTOR} />
          <IconButton
            label={t("bars.more")}
            icon={<Ellipsis aria-hidden />}
            aria-haspopup="menu"
            onClick={({ currentTarget }) => {
              const { left, bottom } = currentTarget.getBoundingClientRect()
              view.setState({ menu: { x: left, y: bottom + 4 } })
            }}
          />
        </div>
      ) : null}
      {place ? <div ref={frame} aria-hidden="true" className="board-selection" style={place.box} /> : null}
      <LateDerivePanel anchor={frame} />
    </>
  )
}

/** Half the width of an element, and what measures it. */
function useHalfWidth(): [number, RefCallback<HTMLElement>] {
  const [half, setHalf] = useState(0)
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return
    const observer = new ResizeObserver(() => setHalf(element.offsetWidth / 2))
    observer.observe(element)
    setHalf(element.offsetWidth / 2)
    return () => observer.disconnect()
  }, [])
  return [half, measure]
}

interface Place {
  /** The middle of the bar's upper edge, wherever the edges of the screen are. */
  readonly x: number
  readonly y: number
  /** Where the selection itself is. */
  readonly box: {
    readonly left: number
    readonly top: number
    readonly width: number
    readonly height: number
  }
}

/** Where the bar stands, in screen pixels; null while the selection is out of sight. */
function usePlace(): Place | null {
  const board = useBoard()
  useLayoutVersion()
  useView((view) => view.selection)
  const camera = useSyncExternalStore(board.surface.subscribe, board.surface.camera)
  const rect = selectedRect(board)
  if (rect === null) return null
  const { width, height } = board.surface.size()
  const from = toScreen(camera, rect)
  const to = toScreen(camera, { x: rect.x + rect.width, y: rect.y + rect.height })
  if (to.x < 0 || to.y < TOP || from.x > width || from.y > height) return null
  const x = (from.x + to.x) / 2
  const box = { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y }
  const above = from.y - GAP - HEIGHT
  if (above >= TOP) return { x, y: above, box }
  const below = to.y + GAP
  return { x, y: below + HEIGHT < height - BOTTOM ? below : TOP + 4, box }
}
