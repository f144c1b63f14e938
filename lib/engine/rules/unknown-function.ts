import {
  add,
  atIndex,
  call,
  derivative,
  entry,
  freshIndex,
  lambda,
  multiply,
  sumIndex,
} from "../index-form/build"
import type { Node } from "../index-form/nodes"
import { entryOf } from "../index-form/substitute"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** A function without a definition: its derivative by each entry of each argument, times the derivative of that entry. Never zero. */
export const unknownFunctionRule = defineRule({
  id: "unknown-function",
  title: { en: "Chain rule for a function without a definition", ja: "具体形を定めない関数の連鎖律" },
  explanation: {
    en: "The function has no definition, so its partial derivatives keep their names.",
    ja: "関数の具体形がないので、その偏微分を記号のまま使います。",
  },
  on: ["derivative"],
  needs: ["call"],
  apply: ({ of, name, at }, context) => {
    if (of.node !== "call") return null
    return add(
      of.args.flatMap((arg, k) => {
        if (!context.mentions(arg.body, name)) return []
        const indices = arg.indices.map((index) => freshIndex(index.size))
        const places = indices.map(atIndex)
        const outer = call({ ...of, slots: [...of.slots, { arg: k, at: places }] })
        const inner = derivative(entryOf(arg, places), name, at)
        return [indices.reduceRight((body: Node, index) => sumIndex(index, body), multiply([outer, inner]))]
      }),
    )
  },
  samples: () => {
    const t = entry("t")
    const f = { fn: "f", latex: "f", args: [lambda([], () => t)], at: [] }
    return {
      variables: SAMPLE_VARIABLES,
      fires: [
        [
          derivative(call({ ...f, slots: [] }), "t", []),
          multiply([call({ ...f, slots: [{ arg: 0, at: [] }] }), derivative(t, "t", [])]),
        ],
      ],
      never: [derivative(t, "t", [])],
    }
  },
})
