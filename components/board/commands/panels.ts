import { ListTodo, Search, SlidersHorizontal, SquareTerminal } from "lucide-react"
import { defineCommand } from "./define"
import { refuseOnEmptyBoard } from "./refusals"

/** Finds cards by text, name or formula. */
export const find = defineCommand({
  id: "find",
  group: "edit",
  label: { en: "Find", ja: "検索" },
  icon: Search,
  shortcuts: ["Mod+F"],
  refusal: refuseOnEmptyBoard,
  run: (board) => board.view.open("find"),
})

/** Finds commands by name. */
export const palette = defineCommand({
  id: "palette",
  group: "board",
  label: { en: "Command palette", ja: "コマンドパレット" },
  icon: SquareTerminal,
  shortcuts: ["Mod+K"],
  refusal: () => null,
  run: (board) => board.view.open("palette"),
})

/** Shows colour, place and size of what is selected. */
export const inspector = defineCommand({
  id: "inspector",
  group: "view",
  label: { en: "Inspector", ja: "インスペクター" },
  icon: SlidersHorizontal,
  shortcuts: ["I"],
  refusal: () => null,
  isOn: (board) => board.view.getState().panel === "inspector",
  run: (board) => board.view.open(board.view.getState().panel === "inspector" ? null : "inspector"),
})

/** Shows where the derivations of the board stand, and what goes wrong in them. */
export const progress = defineCommand({
  id: "progress",
  group: "view",
  label: { en: "Progress of the derivations", ja: "導出の進みぐあい" },
  icon: ListTodo,
  shortcuts: [],
  refusal: refuseOnEmptyBoard,
  isOn: (board) => board.view.getState().panel === "progress",
  run: (board) => board.view.open(board.view.getState().panel === "progress" ? null : "progress"),
})
