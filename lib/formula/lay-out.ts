import { MAIN_FONT } from "./font"
import type { KatexNode } from "./katex-tree"
import { type Box, type LaidOut, type Mark, NOTHING } from "./marks"
import { drawingBox, PARTS, textBox } from "./parts"
import { em, type Setting, settingInside } from "./setting"
import { Unplaced } from "./unplaced"

/** Parts whose look rests on rules of the style sheet that are not followed here. */
const UNPLACED =
  /^(katex-tag|eqn-num|f?(color)?box|cancel-(pad|lap)|angl(pad)?|boxpad|katex-sout|katex-newline|katex-vbox|katex-thinbox|cd-.*)$/

/** Styles that are followed. */
const FOLLOWED = new Set(
  "height width minWidth top bottom left position color verticalAlign margin marginLeft marginRight paddingLeft borderBottomWidth borderTopWidth borderRightWidth borderRightStyle".split(
    " ",
  ),
)

/**
 * Lays out the typesetter's tree without a browser, from its own metrics, as its style sheet would. It throws `Unplaced` for
 * parts that it does not follow (boxes, strokes, tags), so that nothing is ever shown in a wrong place.
 */
export function layOut(root: KatexNode): LaidOut {
  const html = find(root, "katex-html") ?? root
  const box = inline(html.children ?? [], { scale: 1, font: MAIN_FONT, align: "left", color: null })
  const marks: Mark[] = []
  box.draw(0, 0, box.width, marks)
  return { width: box.width, height: html.height ?? 0, depth: html.depth ?? 0, marks }
}

function find(node: KatexNode, name: string): KatexNode | null {
  if (node.classes?.includes(name)) return node
  for (const child of node.children ?? []) {
    const found = find(child, name)
    if (found) return found
  }
  return null
}

/** Nodes one after the other on a baseline. */
function inline(nodes: readonly KatexNode[], setting: Setting): Box {
  const boxes = nodes.map((node) => placed(node, setting)).filter((box) => box !== NOTHING)
  const [first] = boxes
  if (first === undefined) return NOTHING
  if (boxes.length === 1) return first
  return {
    width: boxes.reduce((sum, box) => sum + box.width, 0),
    stretches: boxes.some((box) => box.stretches),
    draw(x, y, room, marks) {
      let at = x
      for (const box of boxes) {
        box.draw(at, y, room, marks)
        at += box.width
      }
    },
  }
}

/** A node with its margins, paddings and shifts. */
function placed(node: KatexNode, around: Setting): Box {
  const classes = node.classes ?? []
  const style = node.style ?? {}
  const refused =
    classes.find((name) => UNPLACED.test(name)) ??
    Object.keys(style).find((key) => style[key] && !FOLLOWED.has(key))
  if (refused) throw new Unplaced(refused)
  const setting = settingInside(node, around)
  const box = content(node, setting)
  const isRoot = classes.includes("katex-root")
  const isAccent = classes.includes("accent-body")
  const pad = classes.includes("x-arrow-pad") ? 0.5 : 0
  const italic = node.text === undefined ? 0 : Math.max(0, node.italic ?? 0)
  const { scale } = setting
  const left = (em(style.marginLeft) + em(style.paddingLeft) + pad + (isRoot ? 5 / 18 : 0)) * scale
  const right = (em(style.marginRight) + italic + pad - (isRoot ? 10 / 18 : 0)) * scale
  const down = em(style.top) * scale
  const along = isAccent ? em(style.left) * scale : 0
  const width = isAccent && !classes.includes("accent-full") ? 0 : box.width
  if (left === 0 && right === 0 && down === 0 && along === 0 && width === box.width) return box
  return {
    width: left + width + right,
    stretches: box.stretches && !isAccent,
    draw: (x, y, room, marks) => box.draw(x + left + along, y + down, room - left - right, marks),
  }
}

function content(node: KatexNode, setting: Setting): Box {
  const classes = node.classes ?? []
  if (node.text !== undefined) return textBox(node.text, node.width ?? 0, setting)
  for (const [name, part] of PARTS) if (classes.includes(name)) return part(node, setting)
  if (classes.includes("vlist-t")) return stack(node, setting)
  const lap = classes.find((name) => name === "llap" || name === "rlap" || name === "clap")
  if (lap) return lapped(node, lap, setting)
  // Only boxes and characters have classes; what has none is a drawing.
  const drawing = node.children?.find((child) => child.classes === undefined)
  if (drawing && drawing.attributes?.viewBox === undefined) throw new Unplaced("a drawing without a frame")
  if (drawing) return drawingBox(node, drawing, setting)
  return inline(node.children ?? [], setting)
}

/** Rows at given heights; the widest gives the width, and the others are aligned in it. */
function stack(node: KatexNode, setting: Setting): Box {
  const rows = (node.children?.[0]?.children?.[0]?.children ?? []).map((row) => {
    const [strut, ...inner] = row.children ?? []
    const own = settingInside(row, setting)
    return {
      box: inline(inner, own),
      align: own.align,
      left: em(row.style?.marginLeft) * own.scale,
      right: em(row.style?.marginRight) * own.scale,
      down: (em(row.style?.top) + em(strut?.style?.height)) * own.scale,
    }
  })
  const width = Math.max(0, ...rows.map((row) => row.left + row.box.width + row.right))
  return {
    width,
    stretches: false,
    draw(x, y, _room, marks) {
      for (const { box, align, left, right, down } of rows) {
        const room = width - left - right
        const slack = box.stretches || align === "left" ? 0 : room - box.width
        box.draw(x + left + (align === "center" ? slack / 2 : slack), y + down, room, marks)
      }
    },
  }
}

/** Material without width that reaches to the left, to the right or to both sides of its place. */
function lapped(node: KatexNode, lap: string, setting: Setting): Box {
  const box = inline(node.children?.filter((child) => !child.classes?.includes("katex-fix")) ?? [], setting)
  const back = lap === "rlap" ? 0 : lap === "llap" ? box.width : box.width / 2
  return {
    width: 0,
    stretches: false,
    draw: (x, y, _room, marks) => box.draw(x - back, y, box.width, marks),
  }
}
