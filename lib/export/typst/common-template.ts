/** What both templates begin with: data, formulas, runs of words, lists and pictures (templates.ts says more). */
export const COMMON = `
#let d = json("data.json")
#let px = 0.75pt
#let color(name) = rgb(d.colors.at(name))
#let em-of(size) = size * d.formulaEm
#let formula(k, size) = {
  let m = d.math.at(k)
  let em = em-of(size)
  math.equation(block: false, alt: m.alt, box(
    baseline: m.depth * em,
    image(bytes(m.svg), format: "svg", width: m.width * em, height: m.height * em),
  ))
}
#let source(s) = text(font: (d.families.code, d.families.text, ..d.families.more), size: 0.85em, s)
#let run-list(rs, size) = for r in rs {
  if "t" in r { r.t } else if "b" in r { strong(r.b) } else if "m" in r { formula(r.m, size) } else { source(r.s) }
}
// Scaled down, never up, until it fits a width.
#let fitted(width, body) = context {
  let m = measure(body)
  if m.width <= width { body } else {
    let k = width / m.width * 100%
    scale(x: k, y: k, origin: left, reflow: true, body)
  }
}
// A formula in a line is higher than the line: items with one stand further apart.
#let items-of(items, size) = for item in items {
  let gap = if item.runs.any(r => "m" in r) { 1.1em } else { 0.55em }
  block(above: gap, below: gap, pad(left: item.depth * 1.6em, grid(columns: (1.7em, 1fr),
    text(size: size, item.mark), text(size: size, run-list(item.runs, size)))))
}
#let figure-of(b, width, size) = {
  let w = calc.min(width / px, b.w) * px
  image(bytes(b.svg), format: "svg", width: w, height: b.h / b.w * w, alt: b.alt)
  if b.axes.len() > 0 { text(size: size, fill: color("muted"), run-list(b.axes, size)) }
}
#let display(f, size, width) = if "m" in f {
  // An equation in a line lets its neighbours come nearer by a share of the leading; the drawing's own edges are to hold.
  set par(leading: 0pt)
  fitted(width, formula(f.m, size))
} else if "lines" in f {
  set par(leading: 0pt)
  set align(left)
  stack(spacing: 0.7em, ..f.lines.enumerate().map(((i, k)) => {
    let indent = if i == 0 { 0pt } else { 2 * em-of(size) }
    pad(left: indent, fitted(width - indent, formula(k, size)))
  }))
} else { source(f.s) }
#set document(title: d.title, date: none)
#set text(lang: d.lang, fallback: false, fill: color("ink"))
#set par(justify: false)
#show heading: it => it.body
`
