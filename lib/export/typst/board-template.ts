import { COMMON } from "./common-template"

/** Every cluster of cards as one page, each card where it stands on the board. */
export const BOARD = `${COMMON}
#set text(font: (d.families.text, ..d.families.more), size: 14 * px)
#set par(leading: 0.5em, spacing: 0.7em)
#let block-of(b, width) = {
  if b.k == "p" {
    set text(size: 12.5 * px, fill: color("muted"))
    if b.label.len() > 0 { strong(run-list(b.label, 12.5 * px)); d.colon }
    run-list(b.runs, 13 * px)
  } else if b.k == "h" {
    let size = (20, 17, 15, 14).at(b.level - 1) * px
    text(size: size, weight: "bold", run-list(b.runs, size))
  } else if b.k == "list" {
    items-of(b.items, 13 * px)
  } else if b.k == "label" {
    text(size: 12 * px, weight: "bold", fill: color("muted"), run-list(b.runs, 12 * px))
  } else if b.k == "f" {
    align(center, display(b.f, 19 * px, width))
  } else if b.k == "src" {
    source(b.s)
  } else if b.k == "img" {
    align(center, image(b.file, alt: b.alt, width: calc.min(width, b.w * px)))
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
// What people wrote, with the room between lines that the board gives it.
#let prose-of(b, size, width) = {
  let em = size * px
  set text(size: em)
  if b.k == "p" {
    if b.label.len() > 0 { strong(run-list(b.label, em)); d.colon }
    run-list(b.runs, em)
  } else if b.k == "h" {
    text(size: 1.2 * em, weight: "bold", run-list(b.runs, 1.2 * em))
  } else if b.k == "list" {
    items-of(b.items, em)
  } else if b.k == "f" {
    align(center, display(b.f, 1.1 * em, width))
  } else { block-of(b, width) }
}
#let prose-size = (plain: 16, paper: 17)
#let prose-body(c) = {
  let size = prose-size.at(c.look)
  let width = (c.w - 34) * px
  set text(fill: rgb(c.ink))
  set par(leading: 0.9em)
  // The first line stands as far below the edge as the half of what is between two lines.
  let above = if c.look == "paper" { 16 } else { 12 } + 0.45 * size
  block(width: 100%, inset: (x: 16 * px, top: above * px, bottom: 16 * px),
    for b in c.blocks { block(spacing: 1.05 * size * px, width: 100%, prose-of(b, size, width)) })
}
// One line, as on the board; a title for which it is too short is set smaller.
#let frame-body(c) = {
  let number = text(size: 14 * px, weight: "bold", fill: color("muted"), run-list(c.heading, 14 * px))
  let purpose = if c.badge.len() > 0 {
    box(fill: color("warnSoft"), radius: 99pt, inset: (x: 8 * px), outset: (y: 6 * px),
      text(size: 12 * px, fill: color("warn"), run-list(c.badge, 12 * px)))
  }
  let title(size) = text(size: size, weight: "bold", fill: rgb(c.ink),
    for b in c.blocks { if "runs" in b { run-list(b.runs, size) } })
  let room = c.w * px - 52 * px - measure(number).width - measure(purpose).width
  let natural = measure(title(18 * px)).width
  let size = 18 * px * if natural > room { calc.max(0.3, room / natural) } else { 1 }
  let named(body) = heading(level: 1, bookmarked: true, outlined: true, body)
  let cells = if natural > 0pt { (number, named(title(size))) } else { (named(number), none) }
  block(width: 100%, height: 40 * px, inset: (x: 16 * px), align(horizon,
    grid(columns: (auto, 1fr, auto), column-gutter: 10 * px, align: horizon, ..cells, purpose)))
}
#let sheet-body(c) = {
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
#let card-body(c) = if c.look == "frame" { frame-body(c) } else if c.look in prose-size { prose-body(c) } else { sheet-body(c) }
#let outward(side) = if side == "left" { (-1, 0) } else if side == "right" { (1, 0) } else if side == "top" { (0, -1) } else { (0, 1) }
#let facing(a, b) = {
  let gap-x = calc.max(b.x - (a.x + a.w), a.x - (b.x + b.w))
  let gap-y = calc.max(b.y - (a.y + a.h), a.y - (b.y + b.h))
  if gap-x >= gap-y { if b.x + b.w / 2 >= a.x + a.w / 2 { ("right", "left") } else { ("left", "right") } }
  else if b.y + b.h / 2 >= a.y + a.h / 2 { ("bottom", "top") } else { ("top", "bottom") }
}
#let middle-of(c, side) = (
  c.x + if side == "right" { c.w } else if side == "left" { 0 } else { c.w / 2 },
  c.y + if side == "bottom" { c.h } else if side == "top" { 0 } else { c.h / 2 },
)
// The way of a line between two cards as a cubic curve, by the same rule as on the board.
#let way(a, b, look) = {
  let (fs, ts) = facing(a, b)
  let (ps, qs) = (if look.from == "auto" { fs } else { look.from }, if look.to == "auto" { ts } else { look.to })
  let (p, q) = (middle-of(a, ps), middle-of(b, qs))
  let (dx, dy) = (q.at(0) - p.at(0), q.at(1) - p.at(1))
  if look.shape == "straight" {
    (p, (p.at(0) + dx / 3, p.at(1) + dy / 3), (q.at(0) - dx / 3, q.at(1) - dy / 3), q)
  } else {
    let reach = calc.min(160, calc.max(24, calc.sqrt(dx * dx + dy * dy) / 2.5))
    let bend(end, side) = (end.at(0) + outward(side).at(0) * reach, end.at(1) + outward(side).at(1) * reach)
    (p, bend(p, ps), bend(q, qs), q)
  }
}
#let head(tip, behind, stroke) = {
  let turn = calc.atan2(tip.at(0) - behind.at(0), tip.at(1) - behind.at(1))
  let at(x, y) = (
    (tip.at(0) + x * calc.cos(turn) - y * calc.sin(turn)) * px,
    (tip.at(1) + x * calc.sin(turn) + y * calc.cos(turn)) * px,
  )
  place(top + left, curve(stroke: stroke, curve.move(at(-9, -4.5)), curve.line(at(0, 0)), curve.line(at(-9, 4.5))))
}
#let derived = (from: "auto", to: "auto", shape: "curved", heads: "end")
#let connector(a, b, look) = {
  let (p, c1, c2, q) = way(a, b, look)
  let to-length(point) = (point.at(0) * px, point.at(1) * px)
  let stroke = if look == derived { 1.5 * px + color("edge") } else { 2 * px + rgb(look.line) }
  place(top + left, curve(
    stroke: stroke,
    curve.move(to-length(p)),
    curve.cubic(to-length(c1), to-length(c2), to-length(q)),
  ))
  if look.heads == "end" or look.heads == "both" { head(q, c2, stroke) }
  if look.heads == "start" or look.heads == "both" { head(p, c1, stroke) }
  if look == derived {
    place(top + left, dx: (p.at(0) - 3) * px, dy: (p.at(1) - 3) * px, circle(radius: 3 * px, fill: color("edge")))
  }
}
// The words on a connector, in the middle of its line.
#let connector-label(a, b, c) = {
  let (p, c1, c2, q) = way(a, b, c.connector)
  let at(i) = (p.at(i) + 3 * c1.at(i) + 3 * c2.at(i) + q.at(i)) / 8
  let body = box(fill: color("paper"), inset: (x: 6 * px, y: 3 * px), radius: 4 * px,
    for b in c.blocks { if b.k == "p" { run-list(b.runs, 15 * px) } })
  let m = measure(body, width: c.w * px)
  place(top + left, dx: at(0) * px - m.width / 2, dy: at(1) * px - m.height / 2,
    block(width: m.width, align(center, body)))
}
#let is-picture(c) = c.blocks.len() == 1 and c.blocks.at(0).k == "img"
#let picture(c) = {
  let b = c.blocks.at(0)
  image(b.file, alt: b.alt, width: c.w * px, height: c.h * px, fit: "contain")
}
#let placed-card(c) = place(top + left, dx: c.x * px, dy: c.y * px, block(
  width: c.w * px, height: c.h * px, clip: true,
  fill: if c.fill == none { none } else { rgb(c.fill) },
  stroke: if c.edge == none { none } else { 1 * px + rgb(c.edge) },
  radius: if c.look == "paper" { 4 * px } else { 10 * px },
  if is-picture(c) { picture(c) } else if c.tall <= c.h { card-body(c) } else {
    let k = c.h / c.tall * 100%
    align(center, scale(x: k, y: k, reflow: true, block(width: c.w * px, align(left, card-body(c)))))
  },
))
#let board-page(p) = {
  // A card is as tall as it was made, or as what it says.
  let (lines, blocks) = (p.cards.filter(c => c.connector != none), p.cards.filter(c => c.connector == none))
  let cards = blocks.map(c => {
    if is-picture(c) { return (..c, tall: c.h) }
    let tall = measure(card-body(c), width: c.w * px).height / px
    let most = calc.max(720, c.h)
    (..c, h: calc.max(c.h, calc.min(tall, most)), tall: tall)
  })
  let width = calc.max(p.w, ..cards.map(c => c.x + c.w)) + 40
  let height = calc.max(p.h, ..cards.map(c => c.y + c.h)) + 40
  let byId = (:)
  for c in cards { byId.insert(c.id, c) }
  let drawn = {
    for c in cards.filter(c => c.under) { placed-card(c) }
    for c in cards { for id in c.from { if id in byId and id != c.id { pdf.artifact(connector(byId.at(id), c, derived)) } } }
    for c in lines { if c.connector.a in byId and c.connector.b in byId {
      pdf.artifact(connector(byId.at(c.connector.a), byId.at(c.connector.b), c.connector))
    } }
    for c in cards.filter(c => not c.under) { placed-card(c) }
    for c in lines { if c.blocks.len() > 0 and c.connector.a in byId and c.connector.b in byId {
      connector-label(byId.at(c.connector.a), byId.at(c.connector.b), c)
    } }
    if p.ink != none {
      pdf.artifact(place(top + left, image(bytes(p.ink), format: "svg", width: p.w * px, height: p.h * px)))
    }
  }
  let k = p.scale
  page(width: width * px * k, height: height * px * k, margin: 0pt, fill: if d.bare { none } else { color("paper") },
    if k == 1 { drawn } else {
      scale(x: k * 100%, y: k * 100%, origin: top + left, block(width: width * px, height: height * px, drawn))
    })
}
#context for p in d.pages { board-page(p) }
`
