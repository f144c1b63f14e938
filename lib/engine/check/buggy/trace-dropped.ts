import type { Surface } from "../../syntax/surface"
import { defineBuggyRule } from "./define"
import { mentions } from "./mentions"

const KINDS: ReadonlySet<string> = new Set(["juxtapose", "group", "infix"])

const traceOf = (part: Surface): Surface => ({
  type: "call",
  name: "tr",
  args: [part],
  parameter: null,
  span: part.span,
})

export const traceDropped = defineBuggyRule({
  id: "trace-dropped",
  title: {
    en: "A matrix stands where a number belongs: a trace is missing.",
    ja: "スカラーになるべきところが行列になっています。トレースが抜けています。",
  },
  explanation: {
    by: "repair",
    needs: (before) => mentions(before, "trace", "determinant", "frobenius-norm", "ln"),
    repairs: (part) => (KINDS.has(part.type) ? [traceOf(part)] : []),
  },
})
