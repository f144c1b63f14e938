import { addJets, mapJet, scaleJet } from "./arithmetic"
import { collectJets, countEntries, entryJet, type Jet, scalarJet } from "./jet"
import { seededRandom, seedOf } from "./seeded-random"

/** One wave of a stand-in: weight · sin(frequencies · arguments + phase). */
interface Wave {
  readonly weight: number
  readonly phase: number
  readonly frequencies: readonly (readonly number[])[]
}

const WAVES = 3

/** The waves depend on the function's name, the place in its output and the numbers of entries of its arguments alone. */
function wavesOf(fn: string, at: readonly number[], lengths: readonly number[]): Wave[] {
  const random = seededRandom(seedOf(`${fn}/${at.join()}/${lengths.join()}`))
  const between = (low: number, high: number) => low + (high - low) * random()
  return Array.from({ length: WAVES }, () => ({
    weight: between(0.5, 1.5),
    phase: between(0, 6),
    frequencies: lengths.map((length) => Array.from({ length }, () => between(-1.3, 1.3))),
  }))
}

/**
 * One entry of the stand-in of a function without a definition, or of one of its derivatives of any order. `at` (0-based) is the place in its
 * output, `args` are its arguments flattened row-major, `slots` the derivatives taken: which argument and which (flat, 0-based) entry of it.
 */
export function standInEntry(
  fn: string,
  at: readonly number[],
  args: readonly ArrayLike<number>[],
  slots: readonly { readonly arg: number; readonly flat: number }[] = [],
): number {
  let total = 0
  for (const wave of wavesOf(
    fn,
    at,
    args.map((arg) => arg.length),
  )) {
    let angle = wave.phase
    wave.frequencies.forEach((frequencies, arg) => {
      frequencies.forEach((frequency, flat) => {
        angle += frequency * (args[arg]?.[flat] ?? Number.NaN)
      })
    })
    let value = wave.weight
    for (const slot of slots) value *= wave.frequencies[slot.arg]?.[slot.flat] ?? Number.NaN
    // Each derivative of a sine moves it by a quarter turn.
    total += value * Math.sin(angle + (slots.length * Math.PI) / 2)
  }
  return total
}

const SINE = { value: Math.sin, first: Math.cos, second: (x: number) => -Math.sin(x) }

/** The stand-in in jets: the value of a function without a definition, of output sizes `dims`. */
export function standInJet(fn: string, dims: readonly number[], row: boolean, args: readonly Jet[]): Jet {
  const lengths = args.map((arg) => arg.a.length)
  const entries = Array.from({ length: countEntries(dims) }, (_, flat) => {
    const at =
      dims.length === 2 ? [Math.floor(flat / (dims[1] ?? 1)), flat % (dims[1] ?? 1)] : dims.map(() => flat)
    let total = scalarJet(0)
    for (const wave of wavesOf(fn, at, lengths)) {
      let angle = scalarJet(wave.phase)
      args.forEach((arg, k) => {
        wave.frequencies[k]?.forEach((frequency, place) => {
          angle = addJets(angle, scaleJet(entryJet(arg, place), frequency))
        })
      })
      total = addJets(total, scaleJet(mapJet(angle, SINE), wave.weight))
    }
    return total
  })
  return collectJets(dims, entries, row)
}
