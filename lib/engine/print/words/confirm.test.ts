import { beforeEach, describe, expect, it } from "vitest"
import {
  atIndex,
  atNumber,
  entry,
  freshIndex,
  lambda,
  multiply,
  sumOver,
  tensor,
} from "../../index-form/build"
import { startForms } from "../../index-form/intern"
import { rational } from "../../rational"
import { contextOf, matrix, scalar, vector } from "../sample-context"
import { chain, hadamard, powerWord, scaled, transposeMark } from "./build"
import { confirm } from "./confirm"
import { findMatrixForm } from "./find"
import { identityWord, numberWord, onesWord, unitWord, variableWord } from "./leaf-words"
import { diag, diagonal, norm, trace } from "./wraps"

beforeEach(() => startForms())

const declarations = [matrix("A", "A", "m", "n"), matrix("S", "S", "n", "n"), vector("x", "\\bm{x}", "n")]
const A = variableWord("A", { rows: "m", cols: "n" })
const S = variableWord("S", { rows: "n", cols: "n" })
const x = variableWord("x", { rows: "n", cols: null })
const two = numberWord(rational(2))

describe("the check of words by numbers", () => {
  it("accepts the right words and refuses a wrong transpose, factor or order", () => {
    const i = freshIndex("n")
    const context = contextOf(declarations)
    const node = sumOver("n", (j) => multiply([entry("S", [atIndex(i), j]), entry("x", [j])]))
    const accepts = (word: typeof x): boolean => confirm(word, node, i, null, context)
    expect(accepts(chain([S, x]))).toBe(true)
    expect(accepts(chain([transposeMark(S), x]))).toBe(false)
    expect(accepts(scaled(rational(2), [], chain([S, x])))).toBe(false)
    expect(accepts(hadamard([x, x]))).toBe(false)
    expect(accepts(transposeMark(chain([S, x])))).toBe(true)
  })

  it("works every form out as dense matrices", () => {
    const i = freshIndex("n")
    const j = freshIndex("n")
    const context = contextOf(declarations)
    const s = (a: typeof i, b: typeof i) => entry("S", [atIndex(a), atIndex(b)])
    const at = (k: typeof i) => entry("x", [atIndex(k)])
    expect(confirm(diagonal(S), s(i, i), i, null, context)).toBe(true)
    expect(confirm(chain([diag(x), S]), multiply([at(i), s(i, j)]), i, j, context)).toBe(true)
    expect(confirm(chain([x, transposeMark(onesWord("n"))]), at(i), i, j, context)).toBe(true)
    expect(
      confirm(
        chain([S, unitWord("n", atNumber(2))]),
        entry("S", [atIndex(i), atNumber(2)]),
        i,
        null,
        context,
      ),
    ).toBe(true)
    expect(
      confirm(
        trace(S),
        sumOver("n", (k) => entry("S", [k, k])),
        null,
        null,
        context,
      ),
    ).toBe(true)
    const squares = sumOver("m", (k) =>
      sumOver("n", (l) => multiply([entry("A", [k, l]), entry("A", [k, l])])),
    )
    expect(confirm(powerWord(norm(A), two), squares, null, null, context)).toBe(true)
    expect(
      confirm(
        trace(identityWord("n")),
        sumOver("n", () => entry("t")),
        null,
        null,
        contextOf([...declarations, scalar("t", "t")]),
      ),
    ).toBe(false)
  })

  it("finds a point where a tall matrix is needed", () => {
    const X = matrix("X", "X", "m", "n")
    const i = freshIndex("n")
    const j = freshIndex("n")
    const gram = lambda(["n", "n"], (a, b) =>
      sumOver("m", (k) => multiply([entry("X", [k, a]), entry("X", [k, b])])),
    )
    const form = findMatrixForm(tensor("inverse", [gram], [atIndex(i), atIndex(j)]), i, j, contextOf([X]))
    expect(form?.latex).toBe("(X^\\top X)^{-1}")
  })

  it("writes no letter that is a variable", () => {
    const i = freshIndex("n")
    const e = vector("e", "\\bm{e}", "n")
    const column = (declared: typeof declarations) =>
      findMatrixForm(entry("S", [atIndex(i), atNumber(1)]), i, null, contextOf(declared))?.latex ?? null
    expect(column(declarations)).toBe("S\\bm{e}_1")
    expect(column([...declarations, e])).toBeNull()
  })
})
