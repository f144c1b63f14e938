import { add as addNodes } from "../index-form/build"
import { addJets } from "../numeric/arithmetic"
import { scalarJet } from "../numeric/jet"
import { defineOperator } from "./define"
import { checkSame } from "./shape-rules"

const title = { en: "addition", ja: "和" }

/** Adds values of the same shape. */
export const add = defineOperator({
  id: "add",
  title,
  syntax: {},
  arity: "any",
  shape: (args, sizes, site) => checkSame(args, { title, sizes, site }),
  evaluate: ([first = scalarJet(0), ...rest]) => rest.reduce(addJets, first),
  meaning: { means: "expansion", expand: (args, at) => addNodes(args.map((arg) => arg.at(...at))) },
  latex: (args) => args.join(" + "),
  samples: [
    { args: [{ kind: "scalar" }, { kind: "scalar" }] },
    {
      args: [
        { kind: "column", size: 3 },
        { kind: "column", size: 3 },
        { kind: "column", size: 3 },
      ],
    },
    {
      args: [
        { kind: "row", size: 3 },
        { kind: "row", size: 3 },
      ],
    },
    {
      args: [
        { kind: "matrix", rows: 2, cols: 3 },
        { kind: "matrix", rows: 2, cols: 3 },
      ],
    },
  ],
  docs: {
    summary: { en: "Adds values of the same shape.", ja: "同じ形の値を足します。" },
    example: "A + B",
  },
})
