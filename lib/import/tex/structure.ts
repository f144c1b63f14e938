/** Where the groups and environments of a source end, found once so that no file makes the reader look twice. */
export interface Structure {
  /** The source with its comments blanked, so that every place in it is a place in the file. */
  readonly text: string
  /** The place of the brace that closes the one at a place; -1 where none does. */
  groupEnd(open: number): number
  /** Where the inside of an environment ends and where it ends itself, by the place of its `\begin`; null where it is never closed. */
  environmentEnd(begin: number): { readonly inside: number; readonly after: number } | null
}

const ENVIRONMENT = /\\(begin|end)\s*\{([^{}\n]{1,60})\}/g
const VERBATIM = /\\begin\s*\{(verbatim\*?|lstlisting|minted|comment)\}[\s\S]*?\\end\s*\{\1\}/g

/** Comments as spaces of the same length; a percent sign behind a backslash, or in an environment that is taken as it stands, is none. */
function withoutComments(text: string): string {
  const kept = [...text.matchAll(VERBATIM)].map((found) => [found.index, found.index + found[0].length])
  let next = 0
  return text.replace(/(\\[\s\S])|%[^\n]*/g, (whole, escaped: string | undefined, at: number) => {
    if (escaped !== undefined) return whole
    while ((kept[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next += 1
    return at >= (kept[next]?.[0] ?? Number.POSITIVE_INFINITY) ? whole : " ".repeat(whole.length)
  })
}

function groupsOf(text: string): Int32Array {
  const ends = new Int32Array(text.length).fill(-1)
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x5c) at += 1
    else if (code === 0x7b) open.push(at)
    else if (code === 0x7d) {
      const start = open.pop()
      if (start !== undefined) ends[start] = at
    }
  }
  return ends
}

/** The structure of a source. It takes time in proportion to its length, whatever it holds. */
export function structureOf(source: string): Structure {
  const text = withoutComments(source)
  const groups = groupsOf(text)
  const environments = new Map<number, { inside: number; after: number }>()
  const open: { name: string; at: number }[] = []
  for (const found of text.matchAll(ENVIRONMENT)) {
    const [whole, side, name = ""] = found
    if (side === "begin") open.push({ name, at: found.index })
    else if (open.at(-1)?.name === name) {
      const begin = open.pop()
      if (begin) environments.set(begin.at, { inside: found.index, after: found.index + whole.length })
    } else if (open.at(-2)?.name === name) {
      // One that was forgotten inside does not take the one around it along.
      open.pop()
      const begin = open.pop()
      if (begin) environments.set(begin.at, { inside: found.index, after: found.index + whole.length })
    }
  }
  return {
    text,
    groupEnd: (at) => groups[at] ?? -1,
    environmentEnd: (at) => environments.get(at) ?? null,
  }
}
