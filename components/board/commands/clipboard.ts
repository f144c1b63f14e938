import { ClipboardCopy, ClipboardPaste, Scissors } from "lucide-react"
import { pasteFromClipboard } from "../session/clipboard"
import { defineCommand } from "./define"
import { refuseWithoutAny, refuseWithoutFree, refuseWithoutWriting } from "./refusals"

/** Puts what is selected on the clipboard, for this board, others, and as LaTeX for other programs. */
export const copy = defineCommand({
  id: "copy",
  group: "edit",
  label: { en: "Copy", ja: "コピー" },
  icon: ClipboardCopy,
  shortcuts: ["Mod+C"],
  isBrowsers: true,
  refusal: refuseWithoutAny,
  // The browser hands the clipboard to the page in the event that this causes.
  run: () => void document.execCommand("copy"),
})

/** Puts what is selected on the clipboard and takes it off the board. */
export const cut = defineCommand({
  id: "cut",
  group: "edit",
  label: { en: "Cut", ja: "切り取り" },
  icon: Scissors,
  shortcuts: ["Mod+X"],
  isBrowsers: true,
  refusal: refuseWithoutFree,
  run: () => void document.execCommand("cut"),
})

/** Places what is on the clipboard: cards, formulas, or text. */
export const paste = defineCommand({
  id: "paste",
  group: "edit",
  label: { en: "Paste", ja: "貼り付け" },
  icon: ClipboardPaste,
  shortcuts: ["Mod+V"],
  isBrowsers: true,
  refusal: refuseWithoutWriting,
  run: (board) => void pasteFromClipboard(board),
})
