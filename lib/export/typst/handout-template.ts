import { COMMON } from "./common-template"

/** A document to be read from the top, on paper. */
export const HANDOUT = `${COMMON}
#set page(paper: d.paper, margin: (x: 24mm, y: 24mm), numbering: "1 / 1")
#set text(font: (d.families.serif, d.families.text, ..d.families.more), size: 10.5pt)
#set par(leading: 0.75em, spacing: 0.9em)
#let full = if d.paper == "a4" { 162mm } else { 8.5in - 48mm }
#let block-of(b) = {
  if b.k == "p" {
    par({ if b.label.len() > 0 { strong(run-list(b.label, 10.5pt)); d.colon }; run-list(b.runs, 9pt) })
  } else if b.k == "space" {
    for _ in range(b.lines) { block(above: 0pt, below: 0pt, height: 9mm, width: 100%, stroke: (bottom: 0.3pt + color("line"))) }
  } else if b.k == "h" {
    let size = (14pt, 12.5pt, 11.5pt, 10.5pt).at(b.level - 1)
    block(above: 1.4em, below: 0.7em, sticky: true, text(size: size, weight: "bold", run-list(b.runs, size * 0.9)))
  } else if b.k == "list" {
    items-of(b.items, 10pt)
  } else if b.k == "label" {
    block(below: 0.4em, above: 1.1em, sticky: true, strong(run-list(b.runs, 10pt)))
  } else if b.k == "f" {
    block(width: 100%, above: 0.9em, below: 0.9em, align(center, display(b.f, 9.5pt, full)))
  } else if b.k == "src" {
    block(source(b.s))
  } else if b.k == "img" {
    // 150 dots an inch, within the page.
    let width = calc.min(full, b.w / 150 * 1in)
    let height = width * b.h / b.w
    let most = 200mm
    let (w, h) = if height > most { (width * (most / height), most) } else { (width, height) }
    block(width: 100%, above: 1.2em, below: 1.2em, breakable: false, align(center, {
      image(b.file, alt: b.alt, width: w, height: h)
      if b.caption.len() > 0 { block(above: 0.6em, text(size: 9pt, fill: color("muted"), run-list(b.caption, 8pt))) }
    }))
  } else if b.k == "fig" {
    block(width: 100%, breakable: false, align(center, figure-of(b, 0.66 * full, 9pt)))
  } else {
    for line in b.lines {
      block(width: 100%, breakable: false, spacing: 0.9em, {
        let f = display(line.f, 9.5pt, full - 7mm)
        let wide = "m" not in line.f or d.math.at(line.f.m).width * em-of(9.5pt) > 0.6 * full
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
  if d.date != none { v(0.4em); text(size: 10pt, fill: color("muted"), d.date) }
  if d.url != none { v(0.4em); text(size: 8.5pt, fill: color("muted"), link(d.url)) }
}))
#for s in d.sections {
  if s.heading.len() > 0 {
    let size = if s.isPage { 15.5pt } else if s.part { 11.5pt } else { 13.5pt }
    let above = if s.isPage { 3em } else if s.part { 1.4em } else { 2em }
    block(above: above, below: 0.8em, sticky: true, width: 100%, {
      heading(level: s.level, text(size: size, weight: "bold", run-list(s.heading, size * 0.9)))
      if s.isPage { v(0.5em, weak: true); line(length: 100%, stroke: 0.6pt + color("edge")) }
    })
  }
  for b in s.blocks { block-of(b) }
}
`
