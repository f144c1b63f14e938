import { expect, test } from "vitest"
import { check } from "../check/check"
import { questionOf, readCorpus } from "../corpus/cases"
import { derive } from "../engine"

/** Constants move for the reader of lines, who is not told what is differentiated by; so do all entries where only one does. */
const CASES = [...readCorpus("seed"), ...readCorpus("wikipedia")].filter((one) => !one.wrtComponent)

/** The directional derivative of a matrix function is printed only, nobody types it. */
const UNREADABLE = /L_\{\\/

test.each(CASES.map((one) => [one.id, one] as const))(
  "%s: read back as typed, every line in differentials equals the next",
  (_, one) => {
    const answer = derive({ ...questionOf(one, "article"), lens: "differentials" })
    if (!answer.ok) throw new Error(answer.error.message.en)
    for (const { rule, before, after } of answer.steps) {
      const isReadOff = rule.startsWith("d-identify") || rule === "stack-columns"
      if (isReadOff || rule === "d-constant" || UNREADABLE.test(after)) continue
      const { variables, dims, matrixFunctions } = one
      const report = check({
        variables,
        dims,
        lines: [before, after],
        ...(matrixFunctions ? { matrixFunctions } : {}),
      })
      if (!("verdicts" in report)) throw new Error("not checked")
      // |X| has an inverse in its differential, so that the line holds where X has one.
      expect(["equal", "conditional"], `${before} = ${after}`).toContain(report.verdicts.at(-1)?.verdict)
    }
  },
)
