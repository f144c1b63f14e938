import { createHash } from "node:crypto"

/** An element of a drawing; the compiler's drawings have no text between elements. */
interface Element {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: Element[]
}

/** `matrix(a b c d e f)` of SVG. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
/** Characters of fonts are drawn upwards. */
const FLIP: Matrix = [1, 0, 0, -1, 0, 0]

const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix =>
  [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f] // biome-ignore format: two rows

/** A thousandth of a point is far below what is seen, at any size that a screen shows. */
const short = (value: number): string =>
  String(Math.round(value * 1000) / 1000).replace(/^(-?)0\./, (_, sign: string) => `${sign}.`)

const numbers = (list: readonly number[]): string =>
  list.map((value, k) => (k > 0 && value >= 0 ? " " : "") + short(value)).join("")

function matrixOf(text: string | undefined): Matrix {
  if (text === undefined) return IDENTITY
  const values =
    /^matrix\(([^()]*)\)$/
      .exec(text)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? []
  if (values.length !== 6 || !values.every(Number.isFinite)) throw new Error(`No matrix: ${text}`)
  return values as unknown as Matrix
}

const moves = ([a, b, c, d]: Matrix): boolean => a === 1 && b === 0 && c === 0 && d === 1

function transformOf(matrix: Matrix): Record<string, string> {
  const [, , , , e, f] = matrix
  if (!moves(matrix)) return { transform: `matrix(${matrix.map(short).join(" ")})` }
  return short(e) === "0" && short(f) === "0" ? {} : { transform: `translate(${numbers([e, f])})` }
}

/** What it means where nothing is said. */
const DEFAULTS: Readonly<Record<string, string>> = {
  "fill-rule": "nonzero",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-miterlimit": "4",
}

function parse(svg: string): Element {
  const root: Element = { name: "", attributes: {}, children: [] }
  const open = [root]
  for (const [, closes, name = "", said = "", isEmpty] of svg.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g,
  )) {
    if (closes) {
      open.pop()
      continue
    }
    const attributes: Record<string, string> = {}
    for (const [, key = "", value = ""] of said.matchAll(/([\w:-]+)="([^"]*)"/g))
      if (key !== "class" && DEFAULTS[key] !== value) attributes[key] = value
    const element = { name, attributes, children: [] }
    open.at(-1)?.children.push(element)
    if (!isEmpty) open.push(element)
  }
  const [drawing] = root.children
  if (drawing?.name !== "svg" || open.length !== 1) throw new Error("The drawing is no SVG.")
  return drawing
}

/** The numbers that a command of a path takes, as steps to the right (0) and down (1). */
const STEPS: Readonly<Record<string, readonly (0 | 1)[]>> = { h: [0], v: [1], z: [] }

/** A path of relative commands, moved or turned upside down; null for one with others. */
function pathData(d: string, [left, top]: readonly [number, number], flip: 1 | -1): string | null {
  const [, x = "0", y = "0", rest = ""] = /^M ([-\d.e]+) ([-\d.e]+)\s*(.*)$/.exec(d) ?? [d, "", "", "?"]
  let written = `M${numbers([Number(x) + left, flip * Number(y) + top])}`
  for (const [all, command = "", said = ""] of rest.matchAll(/([a-zA-Z?])([^a-zA-Z?]*)/g)) {
    if (!/[mlqchvtsZz]/.test(command)) return null
    const steps = STEPS[command.toLowerCase()]
    const values =
      said.trim() === ""
        ? []
        : said
            .trim()
            .split(/[\s,]+/)
            .map(Number)
    if (!values.every(Number.isFinite)) throw new Error(`No path: ${all}`)
    const isDown = (k: number) => (steps ? steps[0] === 1 : k % 2 === 1)
    written += command + numbers(values.map((value, k) => (isDown(k) ? flip * value : value)))
  }
  return written
}

const written = (name: string, attributes: Record<string, string>, inside: string): string => {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`)
  return inside === "" ? `<${name}${said.join("")}/>` : `<${name}${said.join("")}>${inside}</${name}>`
}

/**
 * The compiler's drawing, saying each thing once and shortly: groups that only move what is in them are taken apart, shapes and characters
 * stand at their places, and pictures that come more than once are kept once. Its names are made from what it holds, so that two drawings in
 * one page do not take each other's shapes.
 */
export function compactSvg(svg: string): string {
  const drawing = parse(svg)
  const prefix = `n${createHash("sha256").update(svg).digest("hex").slice(0, 7)}`
  const names = new Map<string, string>()
  const named = (key: string) => {
    const name = names.get(key) ?? `${prefix}-${names.size.toString(36)}`
    names.set(key, name)
    return name
  }
  const ink = mostUsed(drawing)
  const pictures = new Map<string, string>()

  function picture({ attributes: { transform: _, ...attributes } }: Element, matrix: Matrix): string {
    const text = written("image", attributes, "")
    const isKnown = pictures.has(text)
    const id = named(text)
    if (!isKnown) pictures.set(text, written("image", { id, ...attributes }, ""))
    return written("use", { "xlink:href": `#${id}`, ...transformOf(matrix) }, "")
  }

  function character({ attributes }: Element, matrix: Matrix): string {
    const { "xlink:href": href = "", x = "0", y = "0", fill = ink } = attributes
    const place = product(product(matrix, [1, 0, 0, 1, Number(x), Number(y)]), FLIP)
    const at = moves(place) ? { x: short(place[4]), y: short(place[5]) } : transformOf(place)
    const colour = fill === ink ? {} : { fill }
    return written("use", { "xlink:href": `#${named(href.slice(1))}`, ...at, ...colour }, "")
  }

  function path({ attributes: { transform: _, ...attributes } }: Element, matrix: Matrix): string {
    const d = moves(matrix) ? pathData(attributes.d ?? "", [matrix[4], matrix[5]], 1) : null
    return d === null
      ? written("path", { ...attributes, ...transformOf(matrix) }, "")
      : written("path", { ...attributes, d }, "")
  }

  function definition({ name, attributes, children }: Element): string {
    const id = named(attributes.id ?? "")
    const [shape] = children
    if (name !== "symbol" || children.length !== 1 || shape?.name !== "path")
      return written(name, { ...attributes, id }, children.map((child) => drawn(child, IDENTITY)).join(""))
    const d = pathData(shape.attributes.d ?? "", [0, 0], -1)
    if (d === null) throw new Error("The outline of a character is not relative.")
    return written("path", { id, d }, "")
  }

  function drawn(element: Element, outer: Matrix): string {
    const { name, attributes, children } = element
    const matrix = product(outer, matrixOf(attributes.transform))
    if (name === "use") return character(element, matrix)
    if (name === "image") return picture(element, matrix)
    if (name === "path") return path(element, matrix)
    if (name === "defs") return written("defs", {}, children.map(definition).join(""))
    if (name !== "g") throw new Error(`The drawing holds ${name}.`)
    const { transform: _, "clip-path": clip, ...rest } = attributes
    const isKept = clip !== undefined || Object.keys(rest).length > 0 || Math.abs(matrix[0]) !== 1
    if (!isKept) return children.map((child) => drawn(child, matrix)).join("")
    const inside = children.map((child) => drawn(child, IDENTITY)).join("")
    if (inside === "") return ""
    const clipped = clip === undefined ? {} : { "clip-path": `url(#${named(clip.slice(5, -1))})` }
    return written("g", { ...rest, ...transformOf(matrix), ...clipped }, inside)
  }

  const { viewBox = "", width = "", height = "" } = drawing.attributes
  const inside = drawing.children.map((child) => drawn(child, IDENTITY)).join("")
  const shared = pictures.size === 0 ? "" : written("defs", {}, [...pictures.values()].join(""))
  const space = { xmlns: "http://www.w3.org/2000/svg", "xmlns:xlink": "http://www.w3.org/1999/xlink" }
  return written("svg", { ...space, viewBox, width, height, fill: ink }, shared + inside)
}

/** The colour of most characters, which need not say it. */
function mostUsed(drawing: Element): string {
  const counts = new Map<string, number>()
  const count = ({ name, attributes: { fill }, children }: Element) => {
    if (name === "use" && fill !== undefined) counts.set(fill, (counts.get(fill) ?? 0) + 1)
    children.forEach(count)
  }
  count(drawing)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "#000000"
}
