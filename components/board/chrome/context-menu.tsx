"use client"

import { useTranslations } from "next-intl"
import { Menu } from "@/components/ui/menu"
import { useLanguage } from "@/components/ui/use-language"
import { commandOf } from "../commands"
import { useBoard, useView } from "../session/board-context"
import { derivableCard } from "../session/derive-actions"
import { menuEntry } from "./menu-entries"

const ON_CARDS = [
  ["edit-card"],
  ["derive-selection", "place-derivation", "place-plot"],
  ["copy", "copy-image", "cut", "paste", "duplicate"],
  ["group", "ungroup", "toggle-lock", "inspector"],
  ["align-left", "align-centre", "align-right", "align-top", "align-middle", "align-bottom"],
  ["distribute-across", "distribute-down"],
  ["bring-to-front", "send-to-back"],
  ["fit-selection", "delete-selection"],
] as const
const ON_CANVAS = [
  ["place-function", "place-text", "place-note", "place-formula", "place-definition", "place-frame"],
  ["paste", "select-all", "find"],
  ["fit-all", "toggle-minimap", "present"],
] as const

const ON_ONE: ReadonlySet<string> = new Set(["edit-card"])
const ON_FUNCTION: ReadonlySet<string> = new Set(["derive-selection", "place-derivation", "place-plot"])
const GROUPING: ReadonlySet<string> = new Set(["group", "ungroup"])

/** The menu of what is selected, or of the empty board, where a person asked for it. What the selected cards are not for is left out. */
export function ContextMenu() {
  const t = useTranslations("board.menu")
  const board = useBoard()
  const language = useLanguage()
  const at = useView((view) => view.menu)
  const count = useView((view) => view.selection.size)
  if (at === null) return null
  const isFunction = derivableCard(board) !== null
  const arranging = (id: string) => /^(align|distribute)-/.test(id)
  const groups = (count === 0 ? ON_CANVAS : ON_CARDS)
    .map((ids) => ids.filter((id) => (count > 1 ? !ON_ONE.has(id) : !arranging(id))))
    .map((ids) => ids.filter((id) => isFunction || !ON_FUNCTION.has(id)))
    .map((ids) => ids.filter((id) => !GROUPING.has(id) || commandOf(id).refusal(board) === null))
    .filter((ids) => ids.length > 0)
  const items = groups.flatMap((ids, place) => [
    ...(place === 0 ? [] : (["separator"] as const)),
    ...ids.map((id) => menuEntry(commandOf(id), board, language)),
  ])
  return (
    <Menu
      label={t(count === 0 ? "canvas" : "selection")}
      items={items}
      at={at}
      onClose={() => board.view.setState({ menu: null })}
    />
  )
}
