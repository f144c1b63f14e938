import { type Font, fontInside } from "./font"
import type { KatexNode } from "./katex-tree"

type Align = "left" | "center" | "right"

/** What a node inherits from those around it. */
export interface Setting {
  /** One em of the node in em of the formula. */
  readonly scale: number
  readonly font: Font
  readonly align: Align
  readonly color: string | null
}

/** Sizes of `\tiny` to `\Huge` as multiples of the normal size. */
const SIZES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.2, 1.44, 1.728, 2.074, 2.488]

const ALIGNS: Readonly<Record<string, Align>> = {
  mfrac: "center",
  "op-limits": "center",
  "katex-accent": "center",
  mover: "center",
  munder: "center",
  "x-arrow": "center",
  "col-align-c": "center",
  "col-align-l": "left",
  "col-align-r": "right",
  msupsub: "left",
  "svg-align": "left",
}

/** A length of the typesetter's, always in em; 0 for none. */
export const em = (length: string | undefined): number =>
  length?.endsWith("em") ? Number.parseFloat(length) : 0

/** What holds inside a node. */
export function settingInside(node: KatexNode, around: Setting): Setting {
  const classes = node.classes ?? []
  let { scale, align } = around
  if (classes.includes("katex-sizing") || classes.includes("fontsize-ensurer")) {
    const from = Number(classes.find((name) => name.startsWith("reset-size"))?.slice(10))
    const to = Number(classes.find((name) => /^size\d+$/.test(name))?.slice(4))
    scale *= (SIZES[to - 1] ?? 1) / (SIZES[from - 1] ?? 1)
  }
  for (const name of classes) align = ALIGNS[name] ?? align
  return { scale, align, font: fontInside(around.font, classes), color: node.style?.color ?? around.color }
}
