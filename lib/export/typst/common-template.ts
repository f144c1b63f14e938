/** What both templates begin with: data, formulas, runs of words, lists and pictures (templates.ts says more). */
export const COMMON = `
#let d = json("data.json")
#let px = 0.75pt
#let color(name) = rgb(d.colors.at(name))
#let em-of(size) = size * d.formulaEm
// Characters at their places: the compiler is to set them as they come, without what it does for words.
#let runs-of(runs, em) = {
  set text(size: em, weight: 400, style: "normal", top-edge: "baseline", bottom-edge: "baseline",
    kerning: false, ligatures: false, overhang: false, cjk-latin-spacing: none)
  for r in runs {
    if r.h != 0 { h(r.h * em) }
    let look = (:)
    if "y" in r { look.baseline = r.y * em }
    if "s" in r { look.size = r.s * em }
    if "c" in r { look.fill = rgb(r.c) }
    if "f" in r { text(..d.faces.at(r.f), ..look, r.t) } else {
      let words = text(font: (d.families.text, ..d.families.more), ..look, r.t)
      box(width: 0pt, box(width: 1000 * em, words))
    }
  }
}
#let shape-of(s, em) = {
  let fill = if "c" in s { rgb(s.c) } else { color("ink") }
  if "svg" in s { image(bytes(s.svg), format: "svg", width: s.w * em, height: s.h * em) }
  else if "dashed" in s {
    let thick = calc.min(s.w, s.h)
    line(end: if s.h > s.w { (0pt, s.h * em) } else { (s.w * em, 0pt) },
      stroke: (paint: fill, thickness: thick * em, dash: (3 * thick * em, 3 * thick * em)))
  } else { rect(width: s.w * em, height: s.h * em, fill: fill) }
}
#let formula(k, size) = {
  let m = d.math.at(k)
  let em = em-of(size)
  math.equation(block: false, alt: m.alt, box(baseline: m.depth * em, width: m.width * em, height: m.height * em, {
    for s in m.shapes { place(top + left, dx: s.x * em, dy: s.y * em, shape-of(s, em)) }
    // Wide enough that nothing is ever set on a second line.
    for runs in m.lines {
      place(top + left, dy: (m.height - m.depth) * em, box(width: (m.width + 1000) * em, runs-of(runs, em)))
    }
  }))
}
#let source(s) = text(font: (d.families.code, d.families.text, ..d.families.more), size: 0.85em, s)
#let run-list(rs, size) = for r in rs {
  if "t" in r { r.t } else if "b" in r { strong(r.b) } else if "m" in r { formula(r.m, size) } else { source(r.s) }
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
// Smaller, never larger, until it fits a width.
#let fitted(k, size, width) = {
  let natural = d.math.at(k).width * em-of(size)
  formula(k, if natural <= width { size } else { size * (width / natural) })
}
#let display(f, size, width) = if "m" in f {
  // An equation in a line lets its neighbours come nearer by a share of the leading; the drawing's own edges are to hold.
  set par(leading: 0pt)
  fitted(f.m, size, width)
} else if "lines" in f {
  set par(leading: 0pt)
  set align(left)
  stack(spacing: 0.7em, ..f.lines.enumerate().map(((i, k)) => {
    let indent = if i == 0 { 0pt } else { 2 * em-of(size) }
    pad(left: indent, fitted(k, size, width - indent))
  }))
} else { source(f.s) }
#set document(title: d.title, date: none)
#set text(lang: d.lang, fallback: false, fill: color("ink"))
#set par(justify: false)
#show heading: it => it.body
`
