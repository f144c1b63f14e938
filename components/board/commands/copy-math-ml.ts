import { Sigma } from "lucide-react"
import { defineCommand } from "./define"
import { refuseWithoutSelection } from "./refusals"

const FAILED = {
  en: "The program that writes MathML could not be loaded. Check the connection and try again.",
  ja: "MathMLを作るプログラムを読み込めませんでした。接続を確認して、もう一度お試しください。",
}

/** Puts the formulas of the selected cards on the clipboard as MathML. */
export const copyMathMl = defineCommand({
  id: "copy-math-ml",
  group: "edit",
  label: { en: "Copy as MathML", ja: "MathMLとしてコピー" },
  icon: Sigma,
  shortcuts: [],
  refusal: refuseWithoutSelection,
  run: (board) => {
    import("../session/copy-math-ml").then(
      ({ copyAsMathMl }) => copyAsMathMl(board),
      () => board.tell(FAILED),
    )
  },
})
