import type { Index, Lambda, Node, Place } from "../index-form/nodes"
import { applyManyTex } from "./notation"
import { type Scope, withIndex } from "./scope"
import { bareLetter, entryTex, indexText, placeText } from "./symbols"
import { atom, bracket, join, LEVEL, piece, signed, subscript, superscript, type Tex } from "./tex"

type Call = Node & { node: "call" }
type Print = (node: Node, scope: Scope) => Tex

/** The matrix with a single one, `\\bm{e}_i\\bm{e}_j^\\top`, whose entry is a delta for each of its two axes. */
function matrixUnitTex(arg: Lambda, scope: Scope): Tex | null {
  const factors = arg.body.node === "multiply" ? arg.body.factors : []
  const [first, second] = arg.indices.map((index) => {
    const own = (place: Place): boolean => place.at === "index" && place.index.id === index.id
    const gap = factors.find((factor) => factor.node === "delta" && (own(factor.i) || own(factor.j)))
    return gap?.node === "delta" ? (own(gap.i) ? gap.j : gap.i) : null
  })
  if (!first || !second || factors.length !== 2 || arg.indices.length !== 2) return null
  const unit = (place: Place): string => subscript("\\bm{e}", placeText(place, scope.letters))
  return piece(`${unit(first)}${unit(second)}^\\top`, LEVEL.product)
}

/** The argument of a function of whole tensors: in words, or by its entries in square brackets. */
function wholeTex(arg: Lambda, scope: Scope, print: Print): Tex {
  const words = scope.whole(arg, scope) ?? matrixUnitTex(arg, scope)
  if (words) return words
  if (arg.indices.length === 0) return print(arg.body, scope)
  const inner = arg.indices.reduce(withIndex, scope)
  const body = signed(print(arg.body, inner))
  const names = arg.indices.map((index) => inner.letters.get(index.id) ?? "")
  return atom(`\\left[${body}\\right]_{${names.join("")}}`)
}

const indexed = (tex: Tex, at: readonly Place[], scope: Scope): Tex =>
  at.length === 0
    ? tex
    : atom(subscript(bracket(signed(tex)), indexText(at.map((place) => placeText(place, scope.letters)))))

/** An entry of a tensor function: `(X^{-1})_{ij}`, `\det X`. */
export function tensorTex(node: Node & { node: "tensor" }, scope: Scope, print: Print): Tex {
  const args = node.args.map((arg) => wholeTex(arg, scope, print))
  return indexed(applyManyTex(node.fn, args, scope.context), node.at, scope)
}

/** The cells of a row that is written out over an index, or that is the same all along it. */
function rowCells(row: Node, index: Index, count: number): readonly Node[] | null {
  if (row.node === "pick" && row.place.at === "index" && row.place.index.id === index.id) return row.cases
  return row.free.some((free) => free.id === index.id) ? null : Array.from({ length: count }, () => row)
}

/** One of several written-out cases: `(2x,\ 1)_i`. */
export function pickTex(node: Node & { node: "pick" }, scope: Scope, print: Print): Tex {
  const place = placeText(node.place, scope.letters)
  const inner = node.cases.find((one) => one.node === "pick")
  if (inner?.node === "pick" && inner.place.at === "index") {
    const { index } = inner.place
    const rows = node.cases.map((row) => rowCells(row, index, inner.cases.length))
    if (rows.every((row) => row !== null)) {
      const body = rows.map((row) => row.map((cell) => signed(print(cell, scope))).join(" & ")).join(" \\\\ ")
      const at = indexText([place, placeText(inner.place, scope.letters)])
      return atom(subscript(`\\begin{bmatrix} ${body} \\end{bmatrix}`, at))
    }
  }
  const cells = node.cases.map((cell) => signed(print(cell, scope)))
  return atom(subscript(bracket(cells.join(",\\ ")), place))
}

/** Which notation the derivatives taken have: none, f', ∇f, ∇²f, a Jacobian matrix, or no notation of its own. */
function callMark(node: Call): "none" | "prime" | "gradient" | "hessian" | "jacobian" | null {
  const ranks = node.slots.map((slot) => slot.at.length)
  const outer = node.at.length
  if (ranks.length === 0) return "none"
  if (node.args.length === 1 && ranks.every((rank) => rank === 0)) return "prime"
  if (outer === 0 && ranks.length === 1 && ranks[0] !== 0) return "gradient"
  const same = node.slots.every((slot) => slot.arg === node.slots[0]?.arg)
  if (outer === 0 && same && ranks.length === 2 && ranks.every((rank) => rank === 1)) return "hessian"
  return outer === 1 && ranks.length === 1 && ranks[0] === 1 ? "jacobian" : null
}

/** Whether a function without a definition and its derivatives taken have a notation as a whole. */
export const hasCallHead = (node: Call): boolean => callMark(node) !== null

/** The whole of a function without a definition with the marks of the derivatives taken: `f'(x)`, `\nabla f(\bm{x})`. */
export function callHead(node: Call, args: readonly string[]): Tex | null {
  const inside = `(${args.join(", ")})`
  const below = node.args.length === 1 ? "" : argumentMark(node, args)
  const nabla = below ? subscript("\\nabla", below) : "\\nabla"
  const count = node.slots.length
  switch (callMark(node)) {
    case "none":
      return atom(`${node.latex}${inside}`)
    case "prime":
      return atom(`${node.latex}${count <= 3 ? "'".repeat(count) : `^{(${count})}`}${inside}`)
    case "gradient":
      return atom(`${join([nabla, node.latex])}${inside}`)
    case "hessian":
      return atom(`${join([superscript(nabla, "2"), node.latex])}${inside}`)
    case "jacobian":
      return atom(`J_{${below ? `${node.latex},${below}` : node.latex}}${inside}`)
    case null:
      return null
  }
}

const argumentMark = (node: Node & { node: "call" }, args: readonly string[]): string => {
  const text = args[node.slots[0]?.arg ?? 0] ?? ""
  return text.length <= 12 ? text : String((node.slots[0]?.arg ?? 0) + 1)
}

/** The partial derivative by an entry of a plain variable: `\\frac{\\partial f(\\bm{x})}{\\partial x_i}`. */
function partialQuotient(node: Call, args: readonly string[], scope: Scope): Tex | null {
  const text = (places: readonly Place[]): string[] => places.map((place) => placeText(place, scope.letters))
  const names = node.slots.map((slot) => {
    const arg = node.args[slot.arg]
    const isPlain =
      arg?.body.node === "entry" && arg.body.at.length === arg.indices.length && arg.indices.length > 0
    return isPlain && arg.body.node === "entry" && arg.body.at.every((place, k) => isOwn(place, arg, k))
      ? entryTex(arg.body.name, text(slot.at), scope.context).text
      : null
  })
  if (names.length === 0 || names.length > 2 || !names.every((name) => name !== null)) return null
  const name = node.at.length > 0 ? subscript(bareLetter(node.latex), indexText(text(node.at))) : node.latex
  const over = `${name}(${args.join(", ")})`
  const d = names.length === 2 ? "\\partial^2" : "\\partial"
  return piece(
    `\\frac{${join([d, over])}}{${names.map((one) => join(["\\partial", one])).join("\\,")}}`,
    LEVEL.product,
  )
}

const isOwn = (place: Place, arg: Lambda, at: number): boolean =>
  place.at === "index" && place.index.id === arg.indices[at]?.id

/** An entry of a function without a definition or of its derivative: `f'(x)`, `(\nabla f(\bm{x}))_i`, `g_k(\bm{x})`. */
export function callTex(node: Node & { node: "call" }, scope: Scope, print: Print): Tex {
  const args = node.args.map((arg) => signed(wholeTex(arg, scope, print)))
  const places = [...node.at, ...node.slots.flatMap((slot) => slot.at)]
  const indices = places.map((place) => placeText(place, scope.letters))
  if (node.slots.length === 0 && node.at.length > 0) {
    return piece(
      `${subscript(bareLetter(node.latex), indexText(indices))}(${args.join(", ")})`,
      LEVEL.function,
    )
  }
  const quotient = partialQuotient(node, args, scope)
  if (quotient) return quotient
  const head = callHead(node, args)
  if (head) return indexed(head, places, scope)
  const name =
    node.at.length > 0
      ? subscript(bareLetter(node.latex), indexText(node.at.map((p) => placeText(p, scope.letters))))
      : node.latex
  const partials = node.slots.map((slot) => {
    const at = slot.at.map((place) => placeText(place, scope.letters))
    return subscript("\\partial", [slot.arg + 1, ...at].join(","))
  })
  return piece(`${partials.join("")} ${name}(${args.join(", ")})`, LEVEL.function)
}

/** A derivative still to be taken, as it appears in steps. */
export function derivativeTex(node: Node & { node: "derivative" }, scope: Scope, print: Print): Tex {
  const at = node.at.map((place) => placeText(place, scope.letters))
  const by = entryTex(node.name, at, scope.context).text
  const of = print(node.of, scope)
  const simple = of.level === LEVEL.atom && !of.negative && of.text.length <= 24
  if (simple) return piece(`\\frac{\\partial ${of.text}}{\\partial ${by}}`, LEVEL.product)
  return piece(`\\frac{\\partial}{\\partial ${by}}\\left(${signed(of)}\\right)`, LEVEL.product)
}
