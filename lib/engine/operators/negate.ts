import { ok } from "../answer"
import { negate as negateNode } from "../index-form/build"
import { scaleJet } from "../numeric/arithmetic"
import { unaryEntry, unaryShape, unaryValue } from "./arguments"
import { defineOperator } from "./define"

const title = { en: "the minus sign", ja: "マイナス符号" }

/** Changes the sign. */
export const negate = defineOperator({
  id: "negate",
  title,
  syntax: {},
  arity: 1,
  shape: unaryShape(title, (x) => ok(x)),
  evaluate: unaryValue((x) => scaleJet(x, -1)),
  meaning: { means: "expansion", expand: unaryEntry((x, at) => negateNode(x.at(...at))) },
  latex: ([x = ""]) => `-${x}`,
  samples: [
    { args: [{ kind: "scalar" }] },
    { args: [{ kind: "row", size: 3 }] },
    { args: [{ kind: "matrix", rows: 2, cols: 3 }] },
  ],
  docs: { summary: { en: "Changes the sign.", ja: "符号を変えます。" }, example: "-A" },
})
