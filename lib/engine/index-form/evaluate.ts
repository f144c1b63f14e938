import { countEntries, type Jet, plainJet } from "../numeric/jet"
import { standInEntry } from "../numeric/stand-in"
import { operatorById } from "../operators"
import { toNumber } from "../rational"
import type { Size } from "../shape"
import { type Dense, DenseSpace, joinOver } from "./dense"
import { spend } from "./intern"
import type { Index, IndexForm, Lambda, Node, Place } from "./nodes"
import { placeNumber } from "./places"

/** Where and with which sizes a form is evaluated. */
export interface EvaluationPoint {
  readonly values: ReadonlyMap<string, Jet>
  readonly dims: Readonly<Record<string, number>>
}

type Setting = ReadonlyMap<number, number>

/**
 * Evaluates nodes at one point. Every node is worked out once, as a tensor over its free indices; sums of products are contracted one
 * index at a time. NaN stands wherever the point is outside the domain.
 */
export class Evaluation {
  private readonly known = new Map<number, Dense>()
  private condition = 1
  private readonly space: DenseSpace

  constructor(private readonly point: EvaluationPoint) {
    this.space = new DenseSpace(point.dims)
  }

  /** The numbers of a form in the neutral order of its indices, row-major. */
  form(form: IndexForm): Float64Array {
    return this.over(form.body, [...form.output, ...form.wrt])
  }

  /** The numbers of a node over the given indices, which must hold all its free ones. */
  over(node: Node, indices: readonly Index[]): Float64Array {
    return this.space.spread(this.node(node), indices)
  }

  /**
   * The largest product of an entry of a matrix and an entry of a matrix-valued function of it, met so far. For an inverse that is about its
   * condition number: how much rounding errors grow.
   */
  get worstCondition(): number {
    return this.condition
  }

  /** The number of a size at this point. */
  size(size: Size): number {
    return this.space.size(size)
  }

  private node(node: Node): Dense {
    const found = this.known.get(node.uid)
    if (found) return found
    const result = this.compute(node)
    this.known.set(node.uid, result)
    return result
  }

  private place(place: Place, setting: Setting): number {
    if (place.at === "index") return setting.get(place.index.id) ?? Number.NaN
    const index = (id: number): number => (setting.get(id) ?? Number.NaN) + 1
    return placeNumber(place, index, (size) => this.space.size(size)) - 1
  }

  private compute(node: Node): Dense {
    const { free } = node
    switch (node.node) {
      case "number":
        return this.space.fill(free, () => toNumber(node.value))
      case "constant":
        return this.space.fill(free, () => (node.name === "e" ? Math.E : Math.PI))
      case "size":
        return this.space.fill(free, () => this.space.size(node.size))
      case "ordinal":
        return this.space.fill(free, (setting) => this.place(node.place, setting) + 1)
      case "entry":
        return this.entry(node)
      case "delta":
        return {
          ...this.space.fill(free, (s) => (this.place(node.i, s) === this.place(node.j, s) ? 1 : 0)),
          selects: true,
        }
      case "add":
        return this.space.combine(
          free,
          node.terms.map((term) => this.node(term)),
          (x, y) => x + y,
        )
      case "multiply":
        return this.space.contract(
          free,
          [],
          node.factors.map((factor) => this.node(factor)),
        )
      case "power":
        return this.space.combine(free, [this.node(node.base), this.node(node.exponent)], (x, y) => x ** y)
      case "function":
        return this.elementwise(node.fn, this.node(node.arg))
      case "sum":
        return this.contract(node)
      case "product":
        return this.reduceProduct(node)
      case "pick":
        return this.pick(node)
      case "tensor":
        return this.tensorFunction(node)
      case "call":
        return this.call(node)
      case "derivative":
        return this.space.fill(free, () => Number.NaN)
    }
  }

  private entry(node: Node & { node: "entry" }): Dense {
    const jet = this.point.values.get(node.name)
    return this.space.fill(node.free, (setting) => {
      let flat = 0
      let isBeyond = false
      node.at.forEach((place, axis) => {
        const [size, at] = [jet?.dims[axis] ?? 0, this.place(place, setting)]
        isBeyond ||= place.at === "shifted" && (at < 0 || at >= size)
        flat = flat * size + at
      })
      return isBeyond ? 0 : (jet?.a[flat] ?? Number.NaN)
    })
  }

  private elementwise(fn: string, arg: Dense): Dense {
    const jet = plainJet([arg.values.length], arg.values)
    const values = operatorById(fn)?.evaluate([jet]).a ?? new Float64Array(arg.values.length).fill(Number.NaN)
    return { over: arg.over, values }
  }

  /** A chain of sums over one product, one index after the other, so that no tensor holds more axes than it must. */
  private contract(node: Node & { node: "sum" }): Dense {
    const bound: Index[] = []
    let body: Node = node
    while (body.node === "sum" && !bound.some((index) => body.node === "sum" && index.id === body.index.id)) {
      bound.push(body.index)
      body = body.body
    }
    let parts = (body.node === "multiply" ? body.factors : [body]).map((factor) => this.node(factor))
    for (const index of bound.reverse()) {
      const has = (part: Dense): boolean => part.over.some((other) => other.id === index.id)
      const touched = parts.filter(has)
      const rest = joinOver(touched.map((part) => part.over)).filter((other) => other.id !== index.id)
      parts = [...parts.filter((part) => !has(part)), this.space.contract(rest, [index], touched)]
    }
    return this.space.contract(node.free, [], parts)
  }

  private reduceProduct(node: Node & { node: "product" }): Dense {
    const body = this.node(node.body)
    const values = this.space.allocate(node.free).fill(1)
    const size = this.space.size(node.index.size)
    this.space.loop([...node.free, node.index], [body], ([at = 0], flat) => {
      const target = Math.floor(flat / size)
      values[target] = (values[target] ?? 1) * (body.values[at] ?? Number.NaN)
    })
    return { over: node.free, values }
  }

  private pick(node: Node & { node: "pick" }): Dense {
    const cases = node.cases.map((one) => this.over(one, node.free))
    let flat = -1
    return this.space.fill(node.free, (setting) => {
      flat++
      return cases[this.place(node.place, setting)]?.[flat] ?? Number.NaN
    })
  }

  /** The whole tensors behind the arguments, one list for each setting of the indices that they depend on beyond their own. */
  private arguments(args: readonly Lambda[]): {
    extra: readonly Index[]
    at: (setting: Setting) => Jet[]
  } {
    const extras = args.map((arg) =>
      arg.body.free.filter((index) => !arg.indices.some((own) => own.id === index.id)),
    )
    const extra = joinOver(extras)
    const wholes = args.map((arg) => this.over(arg.body, [...extra, ...arg.indices]))
    const jets = (setting: Setting): Jet[] =>
      args.map((arg, k) => {
        const dims = arg.indices.map((index) => this.space.size(index.size))
        const count = countEntries(dims)
        let block = 0
        for (const index of extra) block = block * this.space.size(index.size) + (setting.get(index.id) ?? 0)
        const values = wholes[k]?.slice(block * count, (block + 1) * count) ?? new Float64Array(count)
        return plainJet(dims, values)
      })
    return { extra, at: jets }
  }

  private tensorFunction(node: Node & { node: "tensor" }): Dense {
    const { at } = this.arguments(node.args)
    const results = new Map<string, Jet | undefined>()
    return this.space.fill(node.free, (setting) => {
      const extra = node.args.flatMap((arg) => arg.body.free).filter((index) => setting.has(index.id))
      const key = extra.map((index) => setting.get(index.id)).join()
      if (!results.has(key)) {
        const args = at(setting)
        // Functions of matrices take about the cube of the size; each further argument of one doubles the size inside.
        for (const arg of args) spend(Math.ceil((arg.a.length ** 1.5 * 8 ** (args.length - 1)) / 16))
        const value = operatorById(node.fn)?.evaluate(args)
        if (node.at.length === 2 && value) {
          this.condition = Math.max(this.condition, largest(value.a) * largest(args[0]?.a ?? value.a))
        }
        results.set(key, value)
      }
      const jet = results.get(key)
      let flat = 0
      node.at.forEach((place, axis) => {
        flat = flat * (jet?.dims[axis] ?? 0) + this.place(place, setting)
      })
      return jet?.a[flat] ?? Number.NaN
    })
  }

  private call(node: Node & { node: "call" }): Dense {
    const { at } = this.arguments(node.args)
    return this.space.fill(node.free, (setting) => {
      const args = at(setting)
      const slots = node.slots.map((slot) => {
        let flat = 0
        slot.at.forEach((place, axis) => {
          flat = flat * (args[slot.arg]?.dims[axis] ?? 0) + this.place(place, setting)
        })
        return { arg: slot.arg, flat }
      })
      return standInEntry(
        node.fn,
        node.at.map((place) => this.place(place, setting)),
        args.map((arg) => arg.a),
        slots,
      )
    })
  }
}

const largest = (values: Float64Array): number =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
