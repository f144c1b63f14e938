"use client"

import { useEffect } from "react"
import { useToast } from "@/components/ui/toast"
import { said, useLanguage } from "@/components/ui/use-language"
import type { Bilingual } from "@/lib/engine/answer"
import { commands } from "../commands"
import { matches } from "../commands/shortcuts"
import { outlineOf } from "./belonging"
import { useBoard } from "./board-context"
import { type BoardSession, CANVAS_ID } from "./board-session"
import { focusCard } from "./card-focus"
import { revealCard } from "./reveal-card"

/** Where keys belong to what a person types or chooses in. */
const TYPING =
  "[data-typing], input:not([type=checkbox]):not([type=radio]):not([type=range]), textarea, select, math-field, [contenteditable=true]"
const OVERLAYS = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]"
/** Controls that use the keys of `OWN_KEYS` themselves. */
const CONTROLS =
  "button, a[href], summary, [role=radio], [role=tab], [role=checkbox], [role=switch], [role=slider], [role=menuitem], input[type=range], [data-overflows]"
const OWN_KEYS = new Set([
  "Enter",
  " ",
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
])

/** Brings the keyboard to the commands, moves the focus from card to card, and lends the hand while the space bar is held. */
export function useKeyboard(): void {
  const board = useBoard()
  const language = useLanguage()
  const { show } = useToast()
  useEffect(() => {
    const refuse = (reason: Bilingual) => show({ title: said(reason, language) })
    const stop = new AbortController()
    const { signal } = stop
    window.addEventListener("keydown", (event) => onKeyDown(board, event, refuse), { signal })
    window.addEventListener("keyup", (event) => onKeyUp(board, event), { signal })
    return () => stop.abort()
  }, [board, language, show])
}

function onKeyDown(board: BoardSession, event: KeyboardEvent, refuse: (reason: Bilingual) => void): void {
  const target = event.target instanceof Element ? event.target : document.body
  if (event.isComposing || target.closest(TYPING) || target.closest(OVERLAYS)) return
  // A control's tooltip takes Escape for itself; leaving the card closes it as well.
  if (leaveCard(event, target) || event.defaultPrevented) return
  if (moveFocus(board, event, target) || lendHand(board, event, target)) {
    event.preventDefault()
    return
  }
  if (target.closest(CONTROLS) && OWN_KEYS.has(event.key)) return
  for (const command of commands) {
    if (command.isBrowsers) continue
    const shortcut = command.shortcuts.find((candidate) => matches(candidate, event))
    if (shortcut === undefined) continue
    const refusal = command.refusal(board)
    if (refusal && command.passesWhenRefused) return
    event.preventDefault()
    if (event.repeat && !command.repeats) return
    if (refusal) refuse(refusal)
    else command.run(board, shortcut)
    return
  }
}

/** Escape inside a card leads back to the card. */
function leaveCard(event: KeyboardEvent, target: Element): boolean {
  const card = target.closest<HTMLElement>("[data-card-id]")
  if (event.key !== "Escape" || card === null || card === target) return false
  event.preventDefault()
  card.focus({ preventScroll: true })
  return true
}

/** Tab goes from the canvas to the cards and from card to card, in reading order; past the last one it leaves the canvas. */
function moveFocus(board: BoardSession, event: KeyboardEvent, target: Element): boolean {
  if (event.key !== "Tab" || event.ctrlKey || event.metaKey || event.altKey) return false
  const here = target instanceof HTMLElement ? (target.dataset.cardId ?? null) : null
  const isCanvas = target.id === CANVAS_ID
  if (here === null && (!isCanvas || event.shiftKey)) return false
  const order = outlineOf(board).map((entry) => entry.id)
  const next = isCanvas ? 0 : order.indexOf(here ?? "") + (event.shiftKey ? -1 : 1)
  const id = order[next]
  if (id === undefined) return false
  goToCard(board, id)
  return true
}

/** Selects a card, brings it into view and gives it the focus. */
export function goToCard(board: BoardSession, id: string): void {
  board.view.select([id])
  bringIntoReach(board, id)
}

/** Brings a card into view and gives it the focus; what is selected stays so. */
export function bringIntoReach(board: BoardSession, id: string): void {
  board.view.setState({ reachable: id })
  if (board.view.getState().overview) {
    const rect = board.layout.rectOf(id)
    if (rect) board.surface.fit(rect)
  } else revealCard(board, id)
  focusCard(id)
}

/** The tool that the space bar has put aside, by board. */
const putAside = new WeakMap<BoardSession, string>()

/** The space bar lends the hand for as long as it is held. */
function lendHand(board: BoardSession, event: KeyboardEvent, target: Element): boolean {
  if (event.key !== " " || event.ctrlKey || event.metaKey || event.altKey || target.closest(CONTROLS))
    return false
  if (!putAside.has(board)) {
    putAside.set(board, board.view.getState().tool)
    board.interruptTool()
    board.view.pickUp("hand")
  }
  return true
}

function onKeyUp(board: BoardSession, event: KeyboardEvent): void {
  const tool = putAside.get(board)
  if (event.key !== " " || tool === undefined) return
  putAside.delete(board)
  board.view.pickUp(tool)
}
