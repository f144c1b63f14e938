import type { Lambda, Node, NodeForm, Place } from "./nodes"

/*
 * When two forms are the same: their parts are the same nodes, their places and binders the same indices. Forms are found by a hash, which
 * is equal for equal forms.
 */

const mixed = (hash: number, more: number): number => Math.imul(hash ^ more, 0x9e3779b1) ^ (hash >>> 15)

function textHash(text: string): number {
  let hash = text.length
  for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at))
  return hash
}

const sizeHash = (size: number | string): number => (typeof size === "number" ? size : textHash(size))

function placeHash(place: Place): number {
  switch (place.at) {
    case "index":
      return 2 * place.index.id
    case "number":
      return 2 * place.value + 1
    case "last":
      return mixed(1, textHash(place.size))
    case "pair":
      return mixed(mixed(placeHash(place.major), placeHash(place.minor)), sizeHash(place.by))
    case "major":
      return mixed(mixed(2, placeHash(place.of)), sizeHash(place.by))
    case "minor":
      return mixed(mixed(3, placeHash(place.of)), sizeHash(place.by))
    case "shifted":
      return mixed(mixed(4, placeHash(place.of)), sizeHash(place.by))
  }
}

function placesHash(start: number, places: readonly Place[]): number {
  let hash = start
  for (const place of places) hash = mixed(hash, placeHash(place))
  return hash
}

function nodesHash(start: number, nodes: readonly Node[]): number {
  let hash = start
  for (const node of nodes) hash = mixed(hash, node.uid)
  return hash
}

function lambdasHash(start: number, args: readonly Lambda[]): number {
  let hash = start
  for (const { indices, body } of args) {
    hash = mixed(hash, body.uid)
    for (const index of indices) hash = mixed(hash, index.id)
  }
  return hash
}

const wordOf = (value: bigint): number => Number(BigInt.asIntN(32, value))

/** A number that is the same for the same forms. */
export function hashOf(form: NodeForm): number {
  switch (form.node) {
    case "number":
      return mixed(mixed(1, wordOf(form.value.num)), wordOf(form.value.den))
    case "constant":
      return mixed(2, textHash(form.name))
    case "size":
      return mixed(3, textHash(form.size))
    case "ordinal":
      return mixed(4, placeHash(form.place))
    case "entry":
      return placesHash(mixed(5, textHash(form.name)), form.at)
    case "delta":
      return mixed(mixed(6, placeHash(form.i)), placeHash(form.j))
    case "add":
      return nodesHash(7, form.terms)
    case "multiply":
      return nodesHash(8, form.factors)
    case "power":
      return mixed(mixed(9, form.base.uid), form.exponent.uid)
    case "function":
      return mixed(mixed(10, form.arg.uid), textHash(form.fn))
    case "sum":
      return mixed(mixed(11, form.index.id), form.body.uid)
    case "product":
      return mixed(mixed(12, form.index.id), form.body.uid)
    case "tensor":
      return placesHash(lambdasHash(mixed(13, textHash(form.fn)), form.args), form.at)
    case "pick":
      return nodesHash(mixed(14, placeHash(form.place)), form.cases)
    case "call":
      return placesHash(lambdasHash(mixed(15, textHash(form.fn)), form.args), form.at)
    case "derivative":
      return placesHash(mixed(mixed(16, form.of.uid), textHash(form.name)), form.at)
  }
}

/** Whether two places are certainly the same. */
export function samePlace(a: Place, b: Place): boolean {
  switch (a.at) {
    case "index":
      return b.at === "index" && a.index.id === b.index.id
    case "number":
      return b.at === "number" && a.value === b.value
    case "last":
      return b.at === "last" && a.size === b.size
    case "pair":
      return b.at === "pair" && a.by === b.by && samePlace(a.major, b.major) && samePlace(a.minor, b.minor)
    case "major":
    case "minor":
    case "shifted":
      return b.at === a.at && a.by === b.by && samePlace(a.of, b.of)
  }
}

/** Whether two lists of places are the same. */
function samePlaces(a: readonly Place[], b: readonly Place[]): boolean {
  if (a.length !== b.length) return false
  for (let k = 0; k < a.length; k++) {
    const [one, other] = [a[k], b[k]]
    if (!one || !other || !samePlace(one, other)) return false
  }
  return true
}

function sameNodes(a: readonly Node[], b: readonly Node[]): boolean {
  if (a.length !== b.length) return false
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false
  return true
}

const sameLambdas = (a: readonly Lambda[], b: readonly Lambda[]): boolean =>
  a.length === b.length &&
  a.every(({ indices, body }, k) => {
    const other = b[k]
    return (
      other?.body === body &&
      other.indices.length === indices.length &&
      other.indices.every((index, at) => index.id === indices[at]?.id)
    )
  })

type Call = NodeForm & { node: "call" }

const sameCall = (a: Call, b: Call): boolean =>
  a.fn === b.fn &&
  a.latex === b.latex &&
  samePlaces(a.at, b.at) &&
  sameLambdas(a.args, b.args) &&
  a.slots.length === b.slots.length &&
  a.slots.every((slot, k) => slot.arg === b.slots[k]?.arg && samePlaces(slot.at, b.slots[k].at))

/** Whether two forms are the same. */
export function sameForm(a: NodeForm, b: NodeForm): boolean {
  switch (a.node) {
    case "number":
      return b.node === "number" && a.value.num === b.value.num && a.value.den === b.value.den
    case "constant":
      return b.node === "constant" && a.name === b.name
    case "size":
      return b.node === "size" && a.size === b.size
    case "ordinal":
      return b.node === "ordinal" && samePlace(a.place, b.place)
    case "entry":
      return b.node === "entry" && a.name === b.name && samePlaces(a.at, b.at)
    case "delta":
      return b.node === "delta" && samePlace(a.i, b.i) && samePlace(a.j, b.j)
    case "add":
      return b.node === "add" && sameNodes(a.terms, b.terms)
    case "multiply":
      return b.node === "multiply" && sameNodes(a.factors, b.factors)
    case "power":
      return b.node === "power" && a.base === b.base && a.exponent === b.exponent
    case "function":
      return b.node === "function" && a.arg === b.arg && a.fn === b.fn
    case "sum":
    case "product":
      return b.node === a.node && a.body === b.body && a.index.id === b.index.id
    case "tensor":
      return b.node === "tensor" && a.fn === b.fn && samePlaces(a.at, b.at) && sameLambdas(a.args, b.args)
    case "pick":
      return b.node === "pick" && samePlace(a.place, b.place) && sameNodes(a.cases, b.cases)
    case "call":
      return b.node === "call" && sameCall(a, b)
    case "derivative":
      return b.node === "derivative" && a.of === b.of && a.name === b.name && samePlaces(a.at, b.at)
  }
}
