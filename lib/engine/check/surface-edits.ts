import type { Surface } from "../syntax/surface"

/** A line changed at one place. */
export interface Edited {
  readonly surface: Surface
  /** The part that was changed, as it stands in the line. */
  readonly place: Surface
}

/** How one part is changed; one of several ways. */
export type Edit = (part: Surface) => readonly Surface[]

/** The parts directly below a surface in which a mistake may be, each with how to put another one in its place. */
function slots(surface: Surface): { part: Surface; put: (other: Surface) => Surface }[] {
  const list = (parts: readonly Surface[], put: (others: readonly Surface[]) => Surface) =>
    parts.map((part, k) => ({
      part,
      put: (other: Surface) => put(parts.map((one, at) => (at === k ? other : one))),
    }))
  switch (surface.type) {
    case "add":
      return list(
        surface.terms.map(({ of }) => of),
        (others) => ({
          ...surface,
          terms: surface.terms.map((term, k) => ({ ...term, of: others[k] ?? term.of })),
        }),
      )
    case "juxtapose":
      return list(surface.factors, (factors) => ({ ...surface, factors }))
    case "call":
    case "apply":
      return list(surface.args, (args) => ({ ...surface, args }))
    case "infix":
      return list([surface.left, surface.right], ([left, right]) => ({
        ...surface,
        left: left ?? surface.left,
        right: right ?? surface.right,
      }))
    case "fraction":
      return list([surface.num, surface.den], ([num, den]) => ({
        ...surface,
        num: num ?? surface.num,
        den: den ?? surface.den,
      }))
    case "power":
      return [
        { part: surface.base, put: (base) => ({ ...surface, base }) },
        { part: surface.exponent, put: (exponent) => ({ ...surface, exponent }) },
      ]
    case "mark":
    case "derivative":
    case "differential":
    case "group":
    case "norm":
    case "bars":
    case "entry":
      return [{ part: surface.of, put: (of) => ({ ...surface, of }) }]
    case "array": {
      const { rows } = surface
      return list(rows.flat(), (entries) => {
        let at = 0
        return { ...surface, rows: rows.map((row) => row.map((entry) => entries[at++] ?? entry)) }
      })
    }
    case "big":
      return [{ part: surface.body, put: (body) => ({ ...surface, body }) }]
    default:
      return []
  }
}

/** Every surface that comes of one edit at one place, outer places first. */
export function* editsOf(surface: Surface, edit: Edit): Generator<Edited> {
  for (const other of edit(surface)) yield { surface: other, place: surface }
  for (const { part, put } of slots(surface))
    for (const inner of editsOf(part, edit)) yield { surface: put(inner.surface), place: inner.place }
}
