/**
 * The templates, in the language of the Typst compiler. They are fixed: what people typed reaches them only as data. Lengths of
 * the board are CSS pixels, of which four are three points.
 */

const COMMON = `
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
#let source(s) = text(font: (d.families.code, d.families.text), size: 0.85em, s)
#let run-list(rs, size) = for r in rs {
  if "t" in r { r.t } else if "m" in r { formula(r.m, size) } else { source(r.s) }
}
// Scaled down, never up, until it fits a width.
#let fitted(width, body) = context {
  let m = measure(body)
  if m.width <= width { body } else {
    let k = width / m.width * 100%
    scale(x: k, y: k, origin: left, reflow: true, body)
  }
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

/** Every cluster of cards as one page, each card where it stands on the board. */
const BOARD = `${COMMON}
#set text(font: (d.families.text,), size: 14 * px)
#set par(leading: 0.5em, spacing: 0.7em)
#let block-of(b, width) = {
  if b.k == "p" {
    set text(size: 12.5 * px, fill: color("muted"))
    if b.label.len() > 0 { strong(run-list(b.label, 12.5 * px)); d.colon }
    run-list(b.runs, 13 * px)
  } else if b.k == "label" {
    text(size: 12 * px, weight: "bold", fill: color("muted"), run-list(b.runs, 12 * px))
  } else if b.k == "f" {
    align(center, display(b.f, 19 * px, width))
  } else if b.k == "src" {
    source(b.s)
  } else if b.k == "fig" {
    figure-of(b, width, 11 * px)
  } else {
    stack(spacing: 10 * px, ..b.lines.map(line => {
      let first = if line.reason.len() > 0 {
        text(size: 12 * px, fill: color("muted"), run-list(line.reason, 12 * px))
        v(5 * px, weak: true)
      }
      block(first)
      grid(columns: (18 * px, 1fr), align: (center + horizon, left + horizon),
        if line.sign == "" [] else { line.sign }, display(line.f, 16 * px, width - 18 * px))
    }))
  }
}
#let card-body(c) = {
  let width = (c.w - 34) * px
  block(width: 100%, inset: (x: 16 * px, top: 12 * px, bottom: 16 * px), {
    if c.heading.len() > 0 or c.badge.len() > 0 {
      block(below: 14 * px, {
        heading(level: 1, bookmarked: true, outlined: true,
          text(size: 12 * px, weight: "bold", fill: color("muted"), run-list(c.heading, 12 * px)))
        if c.badge.len() > 0 {
          h(8 * px)
          box(fill: color("badge"), radius: 99pt, inset: (x: 7 * px), outset: (y: 4 * px), run-list(c.badge, 12 * px))
        }
      })
    }
    for b in c.blocks { block(spacing: 11 * px, width: 100%, block-of(b, width)) }
  })
}
#let outward(side) = if side == "left" { (-1, 0) } else if side == "right" { (1, 0) } else if side == "top" { (0, -1) } else { (0, 1) }
// The line from a card to one that is made from it: the same rule as on the board.
#let connector(a, b) = {
  let gap-x = calc.max(b.x - (a.x + a.w), a.x - (b.x + b.w))
  let gap-y = calc.max(b.y - (a.y + a.h), a.y - (b.y + b.h))
  let (am, bm) = ((a.x + a.w / 2, a.y + a.h / 2), (b.x + b.w / 2, b.y + b.h / 2))
  let (p, ps, q, qs) = if gap-x >= gap-y {
    if bm.at(0) >= am.at(0) { ((a.x + a.w, am.at(1)), "right", (b.x, bm.at(1)), "left") }
    else { ((a.x, am.at(1)), "left", (b.x + b.w, bm.at(1)), "right") }
  } else if bm.at(1) >= am.at(1) { ((am.at(0), a.y + a.h), "bottom", (bm.at(0), b.y), "top") }
  else { ((am.at(0), a.y), "top", (bm.at(0), b.y + b.h), "bottom") }
  let (dx, dy) = (q.at(0) - p.at(0), q.at(1) - p.at(1))
  let reach = calc.min(160, calc.max(24, calc.sqrt(dx * dx + dy * dy) / 2.5))
  let bend(end, side) = (end.at(0) + outward(side).at(0) * reach, end.at(1) + outward(side).at(1) * reach)
  let to-length(point) = (point.at(0) * px, point.at(1) * px)
  place(top + left, curve(
    stroke: 1.5 * px + color("edge"),
    curve.move(to-length(p)),
    curve.cubic(to-length(bend(p, ps)), to-length(bend(q, qs)), to-length(q)),
  ))
  place(top + left, dx: (q.at(0) - 3) * px, dy: (q.at(1) - 3) * px, circle(radius: 3 * px, fill: color("edge")))
}
#let board-page(p) = {
  // A card is as tall as it was made, or as what it says.
  let cards = p.cards.map(c => {
    let tall = measure(card-body(c), width: c.w * px).height / px
    let most = calc.max(720, c.h)
    (..c, h: calc.max(c.h, calc.min(tall, most)), tall: tall)
  })
  let width = calc.max(..cards.map(c => c.x + c.w)) + 40
  let height = calc.max(..cards.map(c => c.y + c.h)) + 40
  let byId = (:)
  for c in cards { byId.insert(c.id, c) }
  let drawn = {
    for c in cards { for id in c.from { if id in byId and id != c.id { pdf.artifact(connector(byId.at(id), c)) } } }
    for c in cards {
      place(top + left, dx: c.x * px, dy: c.y * px, block(
        width: c.w * px, height: c.h * px, clip: true,
        fill: color("sheet"), stroke: 1 * px + color("line"), radius: 10 * px,
        if c.tall <= c.h { card-body(c) } else {
          let k = c.h / c.tall * 100%
          align(center, scale(x: k, y: k, reflow: true, block(width: c.w * px, align(left, card-body(c)))))
        },
      ))
    }
  }
  let k = p.scale
  page(width: width * px * k, height: height * px * k, margin: 0pt, fill: color("paper"),
    if k == 1 { drawn } else {
      scale(x: k * 100%, y: k * 100%, origin: top + left, block(width: width * px, height: height * px, drawn))
    })
}
#context for p in d.pages { board-page(p) }
`

/** A document to be read from the top, on paper. */
const HANDOUT = `${COMMON}
#set page(paper: "a4", margin: (x: 24mm, y: 24mm), numbering: "1 / 1")
#set text(font: (d.families.serif, d.families.text), size: 10.5pt)
#set par(leading: 0.75em, spacing: 0.9em)
#let full = 162mm
#let block-of(b) = {
  if b.k == "p" {
    par({ if b.label.len() > 0 { strong(run-list(b.label, 10.5pt)); d.colon }; run-list(b.runs, 9pt) })
  } else if b.k == "label" {
    block(below: 0.4em, above: 1.1em, sticky: true, strong(run-list(b.runs, 10pt)))
  } else if b.k == "f" {
    block(width: 100%, above: 0.9em, below: 0.9em, align(center, display(b.f, 9.5pt, full)))
  } else if b.k == "src" {
    block(source(b.s))
  } else if b.k == "fig" {
    block(width: 100%, breakable: false, align(center, figure-of(b, 0.66 * full, 9pt)))
  } else {
    for line in b.lines {
      block(width: 100%, breakable: false, spacing: 0.9em, context {
        let f = display(line.f, 9.5pt, full - 7mm)
        let wide = measure(f).width > 0.6 * full
        let reason = text(size: 9pt, fill: color("muted"), run-list(line.reason, 8pt))
        if wide {
          grid(columns: (7mm, 1fr), row-gutter: 0.5em, align: (center + horizon, left + horizon), line.sign, f, [], reason)
        } else {
          grid(columns: (7mm, 0.62 * full, 1fr), align: (center + horizon, left + horizon, left + horizon), line.sign, f, reason)
        }
      })
    }
  }
}
#align(center, block(below: 2em, {
  heading(level: 1, text(size: 18pt, weight: "bold", d.title))
  if d.url != none { v(0.4em); text(size: 8.5pt, fill: color("muted"), link(d.url)) }
}))
#for s in d.sections {
  if s.heading.len() > 0 {
    let size = if s.part { 11.5pt } else { 13.5pt }
    block(above: if s.part { 1.4em } else { 2em }, below: 0.8em, sticky: true,
      heading(level: if s.part { 3 } else { 2 }, text(size: size, weight: "bold", run-list(s.heading, size * 0.9))))
  }
  for b in s.blocks { block-of(b) }
}
`

/** The templates by name. */
export const TEMPLATES = { board: BOARD, handout: HANDOUT } as const
