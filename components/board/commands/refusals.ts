import { mayChangeCard } from "@/lib/board/guard"
import { isFixed, isLocked } from "@/lib/cards/common-values"
import type { Bilingual } from "@/lib/engine/answer"
import type { BoardSession } from "../session/board-session"

const NOTHING_SELECTED: Bilingual = {
  en: "Select a card first.",
  ja: "先にカードを選択してください。",
}
const LOCKED: Bilingual = {
  en: "What is selected is locked. Unlock it first.",
  ja: "選択中のカードはロックされています。先にロックを解除してください。",
}
const FIXED: Bilingual = {
  en: "What is selected was locked by the teacher. Only a teacher can unlock it.",
  ja: "選択中のカードは先生がロックしています。解除できるのは先生だけです。",
}
const NOT_YOURS: Bilingual = {
  en: "On this board you can change only what is yours.",
  ja: "このボードでは自分のものだけを変更できます。",
}
const EMPTY_BOARD: Bilingual = {
  en: "There is nothing on this board yet.",
  ja: "このボードにはまだ何もありません。",
}

/** Why this person cannot change the board, or null when they can. */
export function refuseWithoutWriting(board: BoardSession): Bilingual | null {
  return board.access.getState().refusal
}

/** Why a command that works on the selection cannot run. */
export function refuseWithoutSelection(board: BoardSession): Bilingual | null {
  return board.view.getState().selection.size === 0 ? NOTHING_SELECTED : null
}

const hasInk = ({ ink }: BoardSession): boolean => ink.view.getState().selection.size > 0

/** Why a command that looks at selected cards and ink alike cannot run. */
export function refuseWithoutAny(board: BoardSession): Bilingual | null {
  return hasInk(board) ? null : refuseWithoutSelection(board)
}

/** Why a command that changes selected cards and ink alike cannot run. */
export function refuseWithoutAnything(board: BoardSession): Bilingual | null {
  return refuseWithoutWriting(board) ?? refuseWithoutAny(board)
}

/** Why a command that changes selected cards that are not locked, and ink alike, cannot run. */
export function refuseWithoutFree(board: BoardSession): Bilingual | null {
  return hasInk(board) ? refuseWithoutWriting(board) : refuseWithoutOwnSelection(board)
}

/** Why a command that changes the selected cards cannot run. */
export function refuseWithoutOwnSelection(board: BoardSession): Bilingual | null {
  return refuseWithoutWriting(board) ?? refuseWithoutSelection(board) ?? refuseLocked(board)
}

function refuseLocked(board: BoardSession): Bilingual | null {
  for (const id of board.view.getState().selection) {
    const card = board.store.getCard(id)
    if (card && !isLocked(card) && mayChangeCard(board.doc, id)) return null
  }
  return refuseKept(board) ?? LOCKED
}

/** Why none of the selected cards is this person's to lock or to unlock. */
export function refuseKept({ view, store, doc }: BoardSession): Bilingual | null {
  const cards = [...view.getState().selection].flatMap((id) => store.getCard(id) ?? [])
  if (cards.some(({ id }) => mayChangeCard(doc, id))) return null
  return cards.some(isFixed) ? FIXED : NOT_YOURS
}

/** Why a command that needs something on the board cannot run. */
export function refuseOnEmptyBoard(board: BoardSession): Bilingual | null {
  return board.store.getSnapshot().cards.size + board.ink.store.size() === 0 ? EMPTY_BOARD : null
}

/** Said of what only those can do who teach on the board. */
export const NOT_TEACHING: Bilingual = {
  en: "Only the owner of the board and co-teachers can do this.",
  ja: "この操作ができるのは、ボードの所有者と共同の先生だけです。",
}
