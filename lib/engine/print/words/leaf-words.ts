import { placeKey } from "../../index-form/intern"
import type { Index, Node, Place } from "../../index-form/nodes"
import type { Rational } from "../../rational"
import type { Size } from "../../shape"
import { type Axes, make, NO_AXES } from "./make"
import type { Word } from "./word"

/** How many digits a number shows. */
export const digits = (value: Rational): number =>
  String(value.num).replace("-", "").length + (value.den === 1n ? 0 : String(value.den).length + 1)

/** A rational number. */
export const numberWord = (value: Rational): Word =>
  make({ word: "number", value }, NO_AXES, `#${value.num}/${value.den}`, digits(value))

/** Entries are put in order by name and place, other nodes as they come. */
function nameOf(node: Node): string {
  if (node.node === "entry") return `v${node.name}[${node.at.map(placeKey).join()}]`
  if (node.node !== "call") return `x${node.uid}`
  // Outer functions first, as in g'(f(t))f'(t); then by name, higher derivatives first.
  return `x${1e6 - node.weight}${node.fn}${9 - node.slots.length}:${node.uid}`
}

/** A leaf with its meaning in index form; `row` and `col` are the axes that it shows. */
export const nodeWord = (node: Node, row: Index | null, col: Index | null): Word =>
  make(
    { word: "node", node, row, col },
    { rows: row?.size ?? null, cols: col?.size ?? null },
    `${nameOf(node)}:${row?.id ?? ""}:${col?.id ?? ""}`,
    Math.min(node.weight, 40),
  )

/** A whole variable. */
export const variableWord = (name: string, axes: Axes, symmetric = false): Word =>
  make({ word: "variable", name, symmetric }, axes, `v${name}`, 1)

export const identityWord = (size: Size): Word =>
  make({ word: "identity" }, { rows: size, cols: size }, `I${size}`, 1)
export const onesWord = (size: Size): Word =>
  make({ word: "ones" }, { rows: size, cols: null }, `1${size}`, 2)

/** A unit vector; on an axis of known size it is dearer than it looks, because written-out entries read better there. */
export const unitWord = (size: Size, place: Place): Word => {
  const text =
    place.at === "number" ? String(place.value) : place.at === "last" ? place.size : placeKey(place)
  return make(
    { word: "unit", place },
    { rows: size, cols: null },
    `e${size}:${text}`,
    typeof size === "number" ? 3 + 4 * size : 3,
  )
}
