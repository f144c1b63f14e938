import type { Path, Scale } from "./scene"

/** A curve over a parameter: the place of each value in the plane, two numbers a value, NaN where there is none. */
export type Trace = (parameters: Float64Array) => Float64Array

/** A curve as runs of points that hang together, and whether it is missing somewhere between its ends. */
export interface SampledCurve {
  readonly runs: readonly Path[]
  readonly gaps: "none" | "some" | "everywhere"
}

interface Sample {
  readonly t: number
  /** In units of the picture; NaN where there is no value. */
  readonly x: number
  readonly y: number
}

const FIRST_SAMPLES = 161
const MOST_SAMPLES = 3_000
/** Rounds of halving where the curve bends. */
const ROUNDS = 6
/** How far, in units of the picture, a point may lie from the line between its neighbours. */
const BEND = 0.35
/** A step longer than this, in units of the picture, may be a jump. */
const STEP = 24
/** Rounds of halving that tell a jump from a steep place: at the end neighbours differ in the last digits only. */
const CLOSER = 44

const MOST_PAIRS = 300

const isThere = ({ x, y }: Sample): boolean => Number.isFinite(x) && Number.isFinite(y)
const distance = (a: Sample, b: Sample): number => Math.hypot(a.x - b.x, a.y - b.y)

/**
 * Samples a curve so that it looks smooth: more points where it bends, the ends of its domain found by halving, and no line across a gap, a pole or a
 * jump. A jump is what stays as wide however close its two sides come.
 */
export function sampleCurve(trace: Trace, from: number, to: number, scale: Scale): SampledCurve {
  const at = (parameters: readonly number[]): Sample[] => {
    const values = trace(Float64Array.from(parameters))
    return parameters.map((t, k) => {
      const [x = Number.NaN, y = Number.NaN] = values.subarray(2 * k, 2 * k + 2)
      const hasPlace = Number.isFinite(x) && Number.isFinite(y)
      return { t, x: hasPlace ? scale.x(x) : Number.NaN, y: hasPlace ? scale.y(y) : Number.NaN }
    })
  }
  let samples = at(
    Array.from({ length: FIRST_SAMPLES }, (_, k) => from + ((to - from) * k) / (FIRST_SAMPLES - 1)),
  )
  for (let round = 0; round < ROUNDS && samples.length < MOST_SAMPLES; round++) {
    const wanted = samples.flatMap((_, k) => (isRough(samples, k, scale) ? [k] : []))
    if (wanted.length === 0) break
    samples = withMiddles(samples, wanted, at)
  }
  return runsOf(samples, at)
}

/** Whether the step after sample k has to be halved. */
function isRough(samples: readonly Sample[], k: number, scale: Scale): boolean {
  const [a, b] = [samples[k], samples[k + 1]]
  if (!a || !b) return false
  if (isThere(a) !== isThere(b)) return true
  if (!isThere(a) || isFarOutside(a, b, scale)) return false
  if (distance(a, b) > STEP) return true
  const [before, after] = [samples[k - 1], samples[k + 2]]
  return (
    (before !== undefined && bend(before, a, b) > BEND) || (after !== undefined && bend(a, b, after) > BEND)
  )
}

/** Both ends are out of sight on the same side. */
const isFarOutside = (a: Sample, b: Sample, { width, height }: Scale): boolean =>
  (a.y < -height && b.y < -height) ||
  (a.y > 2 * height && b.y > 2 * height) ||
  (a.x < -width && b.x < -width) ||
  (a.x > 2 * width && b.x > 2 * width)

/** How far the middle one of three points lies from the line through the others. */
function bend(a: Sample, b: Sample, c: Sample): number {
  const length = distance(a, c)
  if (!Number.isFinite(length)) return 0
  if (length < 1e-9) return distance(a, b)
  return Math.abs((c.x - a.x) * (a.y - b.y) - (a.x - b.x) * (c.y - a.y)) / length
}

function withMiddles(
  samples: readonly Sample[],
  wanted: readonly number[],
  at: (parameters: readonly number[]) => Sample[],
): Sample[] {
  const middle = (k: number) => ((samples[k]?.t ?? 0) + (samples[k + 1]?.t ?? 0)) / 2
  const middles = at(wanted.map(middle))
  const found = new Map(wanted.map((k, n) => [k, middles[n]]))
  return samples.flatMap((sample, k) => {
    const next = found.get(k)
    return next ? [sample, next] : [sample]
  })
}

/** A step whose two sides are brought closer together, for as long as they differ. */
interface Pair {
  readonly after: number
  readonly width: number
  a: Sample
  b: Sample
}

/** Cuts the samples where the curve is broken. */
function runsOf(samples: readonly Sample[], at: (parameters: readonly number[]) => Sample[]): SampledCurve {
  const pairs: Pair[] = []
  samples.forEach((a, k) => {
    const b = samples[k + 1]
    if (!b) return
    const isEdge = isThere(a) !== isThere(b)
    if (isEdge || (isThere(a) && distance(a, b) > STEP)) pairs.push({ after: k, width: distance(a, b), a, b })
  })
  // A curve that jumps more often than this in one picture is a cloud of points whatever is done.
  pairs.splice(MOST_PAIRS)
  bringTogether(pairs, at)
  const closer = new Map(pairs.map((pair) => [pair.after, pair]))
  const runs: number[][] = []
  let run: number[] = []
  const end = () => {
    if (run.length > 2) runs.push(run)
    run = []
  }
  const add = (sample: Sample) => {
    if (isThere(sample)) run.push(sample.x, sample.y)
  }
  samples.forEach((sample, k) => {
    add(sample)
    if (!isThere(sample)) end()
    const pair = closer.get(k)
    if (!pair) return
    add(pair.a)
    if (isBroken(pair)) end()
    add(pair.b)
  })
  end()
  const missing = samples.filter((sample) => !isThere(sample)).length
  return { runs, gaps: missing === 0 ? "none" : missing === samples.length ? "everywhere" : "some" }
}

/** At the end of a domain, or where the two sides do not come together. */
const isBroken = ({ a, b, width }: Pair): boolean =>
  isThere(a) !== isThere(b) || !isThere(a) || distance(a, b) > width / 2

/** Halves every pair again and again, and keeps the half with the edge or the larger step. */
function bringTogether(pairs: readonly Pair[], at: (parameters: readonly number[]) => Sample[]): void {
  for (let round = 0; round < CLOSER && pairs.length > 0; round++) {
    const middles = at(pairs.map(({ a, b }) => (a.t + b.t) / 2))
    pairs.forEach((pair, n) => {
      const middle = middles[n]
      if (!middle) return
      const { a, b } = pair
      const keepsLeft =
        isThere(a) !== isThere(b)
          ? isThere(middle) !== isThere(a)
          : !isThere(middle) || distance(a, middle) > distance(middle, b)
      if (keepsLeft) pair.b = middle
      else pair.a = middle
    })
  }
}
