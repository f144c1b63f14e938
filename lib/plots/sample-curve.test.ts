import { describe, expect, it } from "vitest"
import { sampleCurve } from "./sample-curve"
import { scaleOf } from "./scene"

describe("a sampled curve", () => {
  const scale = scaleOf([-4, 4, -3, 3], { width: 400, height: 300 })
  const sampled = (f: (x: number) => number) =>
    sampleCurve((t) => Float64Array.from([...t].flatMap((x) => [x, f(x)])), -4, 4, scale)
  const ends = (f: (x: number) => number) =>
    sampled(f).runs.map((run) =>
      [run[0] ?? 0, run.at(-2) ?? 0].map((x) => Number(((x / 400) * 8 - 4).toFixed(2))),
    )

  it("is one run for a smooth function, however steep", () => {
    expect(sampled(Math.sin).runs).toHaveLength(1)
    expect(sampled((x) => Math.tanh(500 * x)).runs).toHaveLength(1)
  })

  it("is cut at poles and jumps, and reaches the ends of its domain", () => {
    expect(ends((x) => 1 / x)).toEqual([
      [-4, 0],
      [0, 4],
    ])
    expect(sampled(Math.tan).runs).toHaveLength(3)
    expect(sampled(Math.floor).runs.length).toBeGreaterThanOrEqual(8)
    expect(ends((x) => Math.sqrt(x - 1))).toEqual([[1, 4]])
    expect(ends((x) => Math.log(x * x - 2.25))).toEqual([
      [-4, -1.5],
      [1.5, 4],
    ])
  })

  it("lies on the function to half a unit of the picture", () => {
    for (const f of [
      Math.sin,
      (x: number) => Math.sin(5 * x),
      (x: number) => x ** 3,
      (x: number) => Math.abs(x),
    ])
      for (const run of sampled(f).runs)
        for (let k = 0; k + 3 < run.length; k += 2) {
          const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = run.slice(k, k + 4)
          if (Math.max(y0, y1) > 300 || Math.min(y0, y1) < 0) continue
          const middle = ((x0 + x1) / 2 / 400) * 8 - 4
          const slope = Math.hypot(1, (y1 - y0) / Math.max(1e-6, x1 - x0))
          expect(Math.abs(scale.y(f(middle)) - (y0 + y1) / 2) / slope).toBeLessThan(0.6)
        }
  })
})
