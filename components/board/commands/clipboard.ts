import { ClipboardCopy, ClipboardPaste, Scissors } from "lucide-react"
import { pasteFromClipboard } from "../session/clipboard"
import { defineCommand } from "./define"
import { refuseWithoutOwnSelection, refuseWithoutSelection, refuseWithoutWriting } from "./refusals"

/** Puts the selected cards on the clipboard, for this board, others, and as LaTeX for other programs. */
export const copy = defineCommand({
  id: "copy",
  group: "edit",
  label: { en: "Copy", ja: "コピー" },
  icon: ClipboardCopy,
  shortcuts: ["Mod+C"],
  isBrowsers: true,
  refusal: refuseWithoutSelection,
  // The browser hands the clipboard to the page in the event that this causes.
  run: () => void document.execCommand("copy"),
})

/** Puts the selected cards on the clipboard and takes them off the board. */
export const cut = defineCommand({
  id: "cut",
  group: "edit",
  label: { en: "Cut", ja: "切り取り" },
  icon: Scissors,
  shortcuts: ["Mod+X"],
  isBrowsers: true,
  refusal: refuseWithoutOwnSelection,
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
