"use client"

import "./outline-tree.css"
import { ChevronRight } from "lucide-react"
import { useTranslations } from "next-intl"
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react"
import { useCardBoard } from "@/components/cards/card-board"
import { useCardName } from "@/components/cards/card-name"
import { Formula } from "@/components/math/formula"
import { memberOf } from "@/lib/cards/define"
import { commandOf } from "../commands"
import { matches } from "../commands/shortcuts"
import { outlineOf } from "../session/belonging"
import { useBoard, useLayoutVersion, useView } from "../session/board-context"
import { startEditing } from "../session/card-actions"
import { linesOf, type OutlineRow, outlineRows, treeMove } from "../session/outline-rows"
import { goToCard } from "../session/use-keyboard"

/** The sheet hands the focus back when it has closed; whatever takes it then waits for that. */
export const AFTER_CLOSING_MS = 50

/** Frames, cards and lines. One row is in the tab order; arrow keys, Home, End and letters go on from there. */
export function OutlineTree({
  closesOnTap,
  here,
}: {
  readonly closesOnTap: boolean
  /** Where the card is kept at whose row the person is. */
  readonly here: RefObject<string | null>
}) {
  const t = useTranslations("board.outline")
  const board = useBoard()
  const { rows, turn, wordOf } = useRows()
  const tree = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(() => board.view.getState().reachable)
  // A row that is gone leaves its place to the one that moved up.
  const place = useRef(0)
  const found = rows.findIndex(({ key }) => key === chosen)
  const active = rows[found >= 0 ? found : Math.min(place.current, rows.length - 1)]
  useEffect(() => {
    if (found >= 0) place.current = found
  }, [found])
  useEffect(() => {
    here.current = active?.card ?? null
  }, [active, here])
  const focusRow = (key: string) => {
    setChosen(key)
    requestAnimationFrame(() =>
      tree.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)?.focus(),
    )
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes in once, when the tree opens
  useEffect(() => {
    if (active) focusRow(active.key)
  }, [])
  const { edit, remove, select, tap } = useRowActions(closesOnTap)

  const onKeyDown = (event: KeyboardEvent) => {
    if (active === undefined) return
    const { nativeEvent } = event
    const command = ["undo", "redo"]
      .map(commandOf)
      .find(({ shortcuts }) => shortcuts.some((shortcut) => matches(shortcut, nativeEvent)))
    if (command) {
      const refusal = command.refusal(board)
      if (refusal) board.tell(refusal)
      else command.run(board)
    } else if (event.ctrlKey || event.metaKey || event.altKey) return
    else if (event.key === "Enter" || event.key === "F2") edit(active)
    else if (event.key === " ") select(active)
    else if (event.key === "Delete" || event.key === "Backspace") {
      const next = rows[rows.indexOf(active) + 1] ?? rows[rows.indexOf(active) - 1]
      if (remove(active) && next) focusRow(next.key)
    } else {
      const move = treeMove(rows, active.key, event.key, wordOf)
      if (move === null) return
      if ("turn" in move) turn(move.turn)
      else focusRow(move.goTo)
    }
    event.preventDefault()
  }
  if (active === undefined) return <p className="text-muted text-sm">{t("empty")}</p>
  return (
    <>
      <p id="outline-keys" className="board-outline-keys">
        {t("keys")}
      </p>
      <div
        ref={tree}
        role="tree"
        tabIndex={-1}
        aria-label={t("title")}
        aria-describedby="outline-keys"
        aria-multiselectable="true"
        onKeyDown={onKeyDown}
      >
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            words={wordOf(row)}
            isActive={row === active}
            onTurn={() => turn(row.key)}
            onTap={() => {
              setChosen(row.key)
              tap(row)
            }}
          />
        ))}
      </div>
    </>
  )
}

/** The rows as the board stands, and what each is called. */
function useRows() {
  const board = useBoard()
  const nameOf = useCardName()
  const version = useLayoutVersion()
  const { cards } = useSyncExternalStore(board.store.subscribe, board.store.getSnapshot)
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the layout says
  const rows = useMemo(
    () => outlineRows(outlineOf(board), (id) => linesOf(cards.get(id)), turned),
    [board, cards, turned, version],
  )
  const wordOf = (row: OutlineRow): string => {
    const card = cards.get(row.card)
    if (card === undefined) return ""
    return row.line === null ? nameOf(card) : (card.texts[row.line] ?? "")
  }
  const turn = (key: string) =>
    setTurned((before) => {
      const next = new Set(before)
      if (!next.delete(key)) next.add(key)
      return next
    })
  return { rows, turn, wordOf }
}

/** What can be done at a row. */
function useRowActions(closesOnTap: boolean) {
  const board = useBoard()
  const { lines } = useCardBoard()
  const remover = commandOf("delete-selection")
  const afterClosing = (act: () => void) => {
    board.view.open(null)
    setTimeout(act, AFTER_CLOSING_MS)
  }
  const select = ({ card }: OutlineRow) => {
    const selection = new Set(board.view.getState().selection)
    if (!selection.delete(card)) selection.add(card)
    board.view.select(selection)
  }
  return {
    select,
    edit: ({ card, line }: OutlineRow) =>
      afterClosing(() => {
        goToCard(board, card)
        const refusal = board.access.getState().refusal
        if (line === null || refusal !== null) startEditing(board, card)
        else board.editing.start(card, line)
      }),
    tap(row: OutlineRow) {
      if (closesOnTap) afterClosing(() => goToCard(board, row.card))
      else goToCard(board, row.card)
    },
    /** Takes a line out of its card, or removes the card with all that is selected along with it. */
    remove(row: OutlineRow): boolean {
      if (row.line !== null) {
        const removed = lines.remove(row.card, memberOf(row.line)?.member ?? "")
        if (removed) board.say({ en: "Line taken out.", ja: "行を取り除きました。" })
        return removed
      }
      if (!board.view.getState().selection.has(row.card)) board.view.select([row.card])
      const refusal = remover.refusal(board)
      if (refusal) board.tell(refusal)
      else remover.run(board)
      return refusal === null
    },
  }
}

function Row({
  row,
  words,
  isActive,
  onTurn,
  onTap,
}: {
  readonly row: OutlineRow
  readonly words: string
  readonly isActive: boolean
  readonly onTurn: () => void
  readonly onTap: () => void
}) {
  const t = useTranslations("board.outline")
  const isSelected = useView((view) => view.selection.has(row.card))
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its rows
    <div
      role="treeitem"
      data-row={row.key}
      tabIndex={isActive ? 0 : -1}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.count}
      aria-expanded={row.isOpen ?? undefined}
      aria-selected={row.line === null ? isSelected : undefined}
      className="board-outline-row touch-target"
      style={{ paddingInlineStart: `${(row.level - 1) * 1.25}rem` }}
      onClick={onTap}
    >
      {row.isOpen === null ? (
        <span aria-hidden="true" className="board-outline-turn" />
      ) : (
        <span
          aria-hidden="true"
          className="board-outline-turn"
          onClick={(event) => {
            event.stopPropagation()
            onTurn()
          }}
        >
          <ChevronRight className="size-4" data-open={row.isOpen || undefined} />
        </span>
      )}
      {row.line === null ? (
        <span className="min-w-0 flex-1 truncate">{words}</span>
      ) : (
        <span className="flex min-w-0 flex-1 items-baseline gap-2 overflow-hidden">
          <span className="shrink-0 text-muted text-xs tabular-nums">{t("line", { line: row.place })}</span>
          {words.trim() === "" ? (
            <span className="text-muted">{t("emptyLine")}</span>
          ) : (
            <Formula tex={words} size={14} />
          )}
        </span>
      )}
    </div>
  )
}
