import { describe, expect, it } from "vitest"
import { rational } from "../rational"
import { productTex } from "./product"
import {
  atom,
  bracket,
  join,
  LEVEL,
  negated,
  numeral,
  piece,
  powerTex,
  signed,
  sumTex,
  type Tex,
} from "./tex"

const product = (over: Tex[], under: Tex[] = [], coefficient = rational(1)): string =>
  signed(productTex({ coefficient, over, under }))
const x = atom("x")
const sum = piece("x + 1", LEVEL.sum)
const sine: Tex = { text: "\\sin t", level: LEVEL.function, negative: false, closed: "\\sin(t)" }

describe("pieces of LaTeX", () => {
  it("puts growing brackets around tall content only", () => {
    expect(bracket("x + 1")).toBe("(x + 1)")
    expect(bracket("\\frac{1}{2}")).toBe("\\left(\\frac{1}{2}\\right)")
    expect(bracket("\\sum_{i=1}^{n} x_i")).toBe("\\left(\\sum_{i=1}^{n} x_i\\right)")
  })

  it("keeps commands and digits apart", () => {
    expect(join(["\\alpha", "x"])).toBe("\\alpha x")
    expect(join(["\\top", "\\bm{x}"])).toBe("\\top\\bm{x}")
    expect(join(["2", "3"])).toBe("2 \\cdot 3")
  })

  it("never writes plus and minus side by side, and starts with a positive term", () => {
    expect(signed(sumTex([negated(x), atom("y"), negated(atom("z"))]))).toBe("y - x - z")
    expect(signed(sumTex([negated(x), negated(atom("y"))]))).toBe("-x - y")
    expect(signed(sumTex([x, negated(sum)]))).toBe("x - (x + 1)")
    expect(signed(negated(sum))).toBe("-(x + 1)")
  })

  it("lays products out with one fraction bar", () => {
    expect(product([x, atom("y")], [], rational(2))).toBe("2xy")
    expect(product([x], [atom("y")], rational(-3))).toBe("-\\frac{3x}{y}")
    expect(product([x], [], rational(1, 2))).toBe("\\frac{1}{2}x")
    expect(product([sum], [atom("y")])).toBe("\\frac{x + 1}{y}")
    expect(product([sum], [{ ...atom("n"), plain: true }], rational(2))).toBe("\\frac{2}{n}(x + 1)")
    expect(product([negated(x), negated(atom("y"))])).toBe("xy")
    expect(product([])).toBe("1")
  })

  it("closes a function only where something would be swallowed", () => {
    expect(product([x, sine])).toBe("x\\sin t")
    expect(product([sine, sine])).toBe("\\sin t\\sin t")
    expect(product([sine, sum])).toBe("\\sin(t)(x + 1)")
  })

  it("writes powers", () => {
    expect(powerTex(x, numeral(rational(10))).text).toBe("x^{10}")
    expect(powerTex(sum, numeral(rational(2))).text).toBe("(x + 1)^2")
    expect(powerTex(sine, numeral(rational(2))).text).toBe("\\sin^2 t")
    expect(powerTex(piece("\\ln t", LEVEL.function), numeral(rational(2))).text).toBe("(\\ln t)^2")
    expect(powerTex(piece("\\sigma(t)", LEVEL.function), numeral(rational(2))).text).toBe("\\sigma(t)^2")
  })
})
