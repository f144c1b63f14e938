import { defineBuggyRule } from "./define"

const KINDS: ReadonlySet<string> = new Set([
  "call",
  "slope",
  "group",
  "letter",
  "infix",
  "power",
  "mark",
  "pattern",
  "array",
])

export const diagDropped = defineBuggyRule({
  id: "diag-dropped",
  title: {
    en: "A function that acts on each entry has a diagonal matrix as its derivative; here a vector stands in its place.",
    ja: "成分ごとの関数の微分は対角行列になりますが、ベクトルのままになっています。",
  },
  explanation: {
    by: "repair",
    repairs: (part) =>
      KINDS.has(part.type)
        ? [{ type: "call", name: "diag", args: [part], parameter: null, span: part.span }]
        : [],
  },
})
