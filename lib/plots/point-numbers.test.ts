import { describe, expect, it } from "vitest"
import { fieldsOf, question } from "./drawn-plot.testing"
import { numbersAtPoint } from "./point-numbers"

describe("the numbers at the point of a plot", () => {
  it("are the value and the derivative in the neutral order", () => {
    const asked = question("f(\\bm{x}) = (x_1 x_2, x_1^2)")
    const fields = fieldsOf({ "at:x.1": 3, "at:x.2": 2 })
    const numbers = numbersAtPoint({ ...asked, fields, wrt: { name: "x", index: null, order: 1 } })
    expect(numbers?.value).toEqual([6, 9])
    expect(numbers?.derivative).toEqual([
      [2, 3],
      [6, 0],
    ])
    const second = numbersAtPoint({ ...asked, fields, wrt: { name: "x", index: [1], order: 2 } })
    expect(second?.derivative).toEqual([0, 2])
  })

  it("are missing where there are none", () => {
    const asked = question("f(x) = \\ln x")
    const fields = fieldsOf({ "at:x": -1 })
    expect(numbersAtPoint({ ...asked, fields, wrt: { name: "x", index: null, order: 1 } })).toMatchObject({
      value: null,
      derivative: null,
    })
  })
})
