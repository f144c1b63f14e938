import { mathMl } from "@/components/math/math-ml"
import { cardKind } from "@/lib/cards"
import { textFieldOf } from "@/lib/cards/define"
import type { Bilingual } from "@/lib/engine/answer"
import { outlineOf } from "./belonging"
import type { BoardSession } from "./board-session"

interface Shown {
  readonly tex: string
  readonly display: boolean
}

const NONE: Bilingual = {
  en: "There is no formula on what is selected.",
  ja: "選択したカードに数式がありません。",
}
const COPIED: Bilingual = { en: "MathML is on the clipboard.", ja: "MathMLをコピーしました。" }
const REFUSED: Bilingual = {
  en: "The browser did not allow copying.",
  ja: "ブラウザーがコピーを許可しませんでした。",
}

/** The formulas that a card shows on the screen; of a card that is too far away to be shown, those that were typed. */
function formulasOf(board: BoardSession, id: string): readonly Shown[] {
  const element = document.querySelector(`[data-card-id="${CSS.escape(id)}"]`)
  const shown = [...(element?.querySelectorAll<HTMLElement>("[data-tex]") ?? [])].map((one) => ({
    tex: one.dataset.tex ?? "",
    display: one.dataset.display !== undefined,
  }))
  const displayed = shown.filter(({ display }) => display)
  if (displayed.length > 0) return displayed
  if (shown.length > 0) return shown
  const card = board.store.getCard(id)
  const kind = card ? cardKind(card.kind) : null
  if (!card || !kind) return []
  return Object.entries(card.texts).flatMap(([field, text]) =>
    textFieldOf(kind, field)?.holds === "latex" ? [{ tex: text, display: true }] : [],
  )
}

/** Puts the formulas of the selected cards on the clipboard as MathML, for word processors and web pages, in reading order. */
export async function copyAsMathMl(board: BoardSession): Promise<void> {
  const { selection } = board.view.getState()
  const ids = outlineOf(board).flatMap(({ id }) => (selection.has(id) ? [id] : []))
  const markup = ids
    .flatMap((id) => formulasOf(board, id))
    .flatMap(({ tex, display }) => mathMl(tex, display) ?? [])
    .join("\n")
  if (markup === "") {
    board.tell(NONE)
    return
  }
  try {
    await navigator.clipboard.writeText(markup)
    board.tell(COPIED)
  } catch {
    board.tell(REFUSED)
  }
}
