import { placeKey } from "./intern"
import type { Index, IndexForm, Lambda, Node, Place } from "./nodes"

/** Names of indices inside a key; a free index is known by its id. */
type Names = ReadonlyMap<number, string>

/** What may be used of the variables when forms are compared. */
export interface KeyOptions {
  /** Names of matrices with A_ij = A_ji. */
  readonly symmetric?: ReadonlySet<string>
}

/** Labellings of interchangeable bound indices that are tried; beyond it equal forms may get different keys, never the same key different ones. */
const BRANCH_LIMIT = 120

/**
 * Canonical keys of nodes: equal keys mean equal forms up to the names of bound indices and the order of terms and factors. Bound indices of a chain
 * of sums are labelled by colour refinement, then by search among those that are still alike.
 */
export class Keys {
  private readonly known = new Map<string, string>()

  constructor(private readonly options: KeyOptions = {}) {}

  /** The key of a node whose free indices keep their identity. */
  of(node: Node): string {
    return this.key(node, new Map(), 0)
  }

  /** The key of a tensor given by its entries, whatever its indices are called. */
  ofLambda(arg: Lambda): string {
    return this.lambda(arg, new Map(), 0)
  }

  private place(place: Place, names: Names): string {
    if (place.at === "pair")
      return `(${this.place(place.major, names)}:${this.place(place.minor, names)}/${place.by})`
    if (place.at === "major" || place.at === "minor" || place.at === "shifted")
      return `${place.at}(${this.place(place.of, names)}/${place.by})`
    if (place.at !== "index") return placeKey(place)
    return names.get(place.index.id) ?? `i${place.index.id}`
  }

  private places(places: readonly Place[], names: Names): string {
    return places.map((place) => this.place(place, names)).join()
  }

  private key(node: Node, names: Names, depth: number): string {
    let cache = `${node.uid}/${depth}`
    for (const index of node.free) {
      const name = names.get(index.id)
      if (name !== undefined) cache += `/${index.id}=${name}`
    }
    const found = this.known.get(cache)
    if (found !== undefined) return found
    const result = this.compute(node, names, depth)
    this.known.set(cache, result)
    return result
  }

  private sorted(nodes: readonly Node[], names: Names, depth: number): string {
    return nodes
      .map((node) => this.key(node, names, depth))
      .sort()
      .join()
  }

  private compute(node: Node, names: Names, depth: number): string {
    switch (node.node) {
      case "number":
        return `${node.value.num}/${node.value.den}`
      case "constant":
        return `c:${node.name}`
      case "size":
        return `s:${node.size}`
      case "ordinal":
        return `o:${this.place(node.place, names)}`
      case "entry":
        return `${node.name}[${this.entryPlaces(node, names)}]`
      case "delta":
        return `d[${[this.place(node.i, names), this.place(node.j, names)].sort().join()}]`
      case "add":
        return `(+${this.sorted(node.terms, names, depth)})`
      case "multiply":
        return `(*${this.sorted(node.factors, names, depth)})`
      case "power":
        return `(${this.key(node.base, names, depth)}^${this.key(node.exponent, names, depth)})`
      case "function":
        return `${node.fn}(${this.key(node.arg, names, depth)})`
      case "sum":
        return this.chain(node, names, depth)
      case "product":
        return `P${node.index.size}{${this.lambda({ indices: [node.index], body: node.body }, names, depth)}}`
      case "tensor": {
        const at = this.symmetricTensor(node)
          ? [...node.at.map((p) => this.place(p, names))].sort().join()
          : null
        const args = node.args.map((arg) => this.lambda(arg, names, depth)).join(";")
        return `${node.fn}{${args}}[${at ?? this.places(node.at, names)}]`
      }
      case "pick":
        return `k[${this.place(node.place, names)}]{${node.cases.map((one) => this.key(one, names, depth)).join(";")}}`
      case "call": {
        const args = node.args.map((arg) => this.lambda(arg, names, depth)).join(";")
        // Mixed derivatives may be taken in any order (Schwarz), so the slots are sorted.
        const slots = node.slots.map((slot) => `${slot.arg}@${this.places(slot.at, names)}`).sort()
        return `u:${node.fn}{${args}}[${this.places(node.at, names)}]<${slots.join(";")}>`
      }
      case "derivative":
        return `D${node.name}[${this.places(node.at, names)}]{${this.key(node.of, names, depth)}}`
    }
  }

  private entryPlaces(node: Node & { node: "entry" }, names: Names): string {
    if (!this.options.symmetric?.has(node.name)) return this.places(node.at, names)
    return node.at
      .map((place) => this.place(place, names))
      .sort()
      .join()
  }

  /** Whether a matrix-valued function of one matrix is symmetric because its argument is. */
  private symmetricTensor(node: Node & { node: "tensor" }): boolean {
    const [arg, ...others] = node.args
    const [i, j] = arg?.indices ?? []
    if (
      !this.options.symmetric ||
      !arg ||
      others.some((other) => other.indices.length > 0) ||
      node.at.length !== 2 ||
      !i ||
      !j
    )
      return false
    const straight = new Map([
      [i.id, "t0"],
      [j.id, "t1"],
    ])
    const turned = new Map([
      [i.id, "t1"],
      [j.id, "t0"],
    ])
    return this.key(arg.body, straight, 100) === this.key(arg.body, turned, 100)
  }

  private lambda(arg: Lambda, names: Names, depth: number): string {
    const inside = new Map(names)
    arg.indices.forEach((index, k) => {
      inside.set(index.id, `b${depth + k}:${index.size}`)
    })
    return this.key(arg.body, inside, depth + arg.indices.length)
  }

  /** A chain of sums over one product: its bound indices may be listed in any order. */
  private chain(node: Node & { node: "sum" }, names: Names, depth: number): string {
    const bound: Index[] = []
    let body: Node = node
    while (body.node === "sum") {
      const { index } = body
      if (bound.some((other) => other.id === index.id)) break
      bound.push(index)
      body = body.body
    }
    const factors = body.node === "multiply" ? body.factors : [body]
    const search = new Labelling(
      bound,
      (labels) => {
        const inside = new Map(names)
        for (const [id, label] of labels) inside.set(id, label)
        return factors
          .map((factor) => this.key(factor, inside, depth + bound.length))
          .sort()
          .join()
      },
      depth,
    )
    return `S${bound
      .map((index) => index.size)
      .sort()
      .join()}{${search.smallest()}}`
  }
}

type Labels = ReadonlyMap<number, string>

/** Finds the smallest text over all namings of bound indices that refinement cannot tell apart. */
class Labelling {
  private tried = 0

  constructor(
    private readonly bound: readonly Index[],
    private readonly text: (labels: Labels) => string,
    private readonly depth: number,
  ) {}

  smallest(): string {
    return this.search(new Map(this.bound.map((index) => [index.id, `${index.size}`])))
  }

  /** Tells apart what can be told apart: the colour of an index is how the text looks with it marked. */
  private refine(colours: Labels): Map<number, string> {
    let current = new Map(colours)
    let classes = new Set(current.values()).size
    while (classes < this.bound.length) {
      const looks = this.bound.map((index) => {
        const marked = new Map([...current].map(([id, colour]) => [id, `~${colour}`]))
        marked.set(index.id, "*")
        return { id: index.id, look: `${current.get(index.id)}|${this.text(marked)}` }
      })
      const order = [...new Set(looks.map((one) => one.look))].sort()
      current = new Map(looks.map((one) => [one.id, String(order.indexOf(one.look)).padStart(2, "0")]))
      if (order.length === classes) break
      classes = order.length
    }
    return current
  }

  private search(colours: Labels): string {
    const refined = this.refine(colours)
    const ordered = [...refined].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0))
    const tied = ordered.find(([id, colour]) =>
      ordered.some(([other, same]) => other !== id && same === colour),
    )
    if (!tied) {
      this.tried++
      return this.text(new Map(ordered.map(([id], k) => [id, `b${this.depth + k}`])))
    }
    let best: string | null = null
    for (const [id, colour] of ordered) {
      if (colour !== tied[1] || (best !== null && this.tried >= BRANCH_LIMIT)) continue
      const text = this.search(new Map(refined).set(id, `${colour}!`))
      if (best === null || text < best) best = text
    }
    return best ?? ""
  }
}

/** Beyond this many nodes they are not compared two by two. */
const PAIR_LIMIT = 40

/** Whether nodes can have equal keys: those have as much of everything, and the same free indices. */
const alike = (a: Node, b: Node): boolean =>
  a.weight === b.weight && a.kinds === b.kinds && a.node === b.node && sameIndices(a.free, b.free)

function sameIndices(a: readonly Index[], b: readonly Index[]): boolean {
  if (a.length !== b.length) return false
  for (let k = 0; k < a.length; k++) if (a[k]?.id !== b[k]?.id) return false
  return true
}

/** Whether some two of the nodes can have equal keys. */
export function someAlike(nodes: readonly Node[]): boolean {
  for (let at = 1; at < nodes.length; at++) {
    const node = nodes[at]
    for (let before = 0; node && before < at; before++) {
      const other = nodes[before]
      if (other === node || (other && alike(other, node))) return true
    }
  }
  return false
}

/**
 * What tells each node from the others: equal for nodes with equal keys and only for those. A node that no other one resembles tells itself, which
 * saves its key.
 */
export function identities(nodes: readonly Node[], keys: Keys): readonly (Node | string)[] {
  if (nodes.length > PAIR_LIMIT) return nodes.map((node) => keys.of(node))
  return nodes.map((node) =>
    nodes.some((other) => other !== node && alike(other, node)) ? keys.of(node) : node,
  )
}

/** Whether two forms say the same, their free indices being matched in order. */
export function equalForms(a: IndexForm, b: IndexForm, options: KeyOptions = {}): boolean {
  const keys = new Keys(options)
  const names = (form: IndexForm): Lambda => ({ indices: [...form.output, ...form.wrt], body: form.body })
  return keys.ofLambda(names(a)) === keys.ofLambda(names(b))
}
