interface Token {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** LaTeX in its smallest parts: commands, escaped signs, single characters; spaces belong to none. */
function tokensOf(latex: string): Token[] {
  return [...latex.matchAll(/\\[A-Za-z]+|\\[\s\S]|\S/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Beyond this many pairs the middle of two texts is not compared token by token. */
const MOST_PAIRS = 400_000

/** For each token of `b` the token of `a` that it is, or -1: a longest common subsequence, ends first. */
function align(a: readonly Token[], b: readonly Token[]): number[] {
  const match = new Array<number>(b.length).fill(-1)
  let head = 0
  while (head < a.length && head < b.length && a[head]?.text === b[head]?.text) match[head] = head++
  let tail = 0
  const most = Math.min(a.length, b.length) - head
  while (tail < most && a.at(-1 - tail)?.text === b.at(-1 - tail)?.text) {
    tail += 1
    match[b.length - tail] = a.length - tail
  }
  const rows = a.length - head - tail
  const columns = b.length - head - tail
  if (rows * columns > MOST_PAIRS) return match
  const width = columns + 1
  const longest = new Uint16Array((rows + 1) * width)
  const at = (row: number, column: number) => longest[row * width + column] ?? 0
  const same = (row: number, column: number) => a[head + row]?.text === b[head + column]?.text
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      longest[row * width + column] = same(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (same(row, column)) match[head + column++] = head + row++
    else if (at(row + 1, column) >= at(row, column + 1)) row += 1
    else column += 1
  }
  return match
}

/** A command and a letter after it need a space between them. */
const joined = (left: string, right: string): string =>
  /\\[A-Za-z]+$/.test(left) && /^[A-Za-z]/.test(right) ? `${left} ${right}` : left + right

/**
 * Carries a change from one spelling of a formula into another: `shared` is what stands in the document, `before` and `after` are
 * what a field wrote for it before and after a key. Only what the key changed is changed in `shared`; its spelling, and whatever
 * the field could not show, stays.
 */
export function carryOver(shared: string, before: string, after: string): string {
  if (before === after) return shared
  if (shared === before) return after
  const [old, fresh, own] = [tokensOf(before), tokensOf(after), tokensOf(shared)]
  const limit = Math.min(old.length, fresh.length)
  let head = 0
  while (head < limit && old[head]?.text === fresh[head]?.text) head += 1
  let tail = 0
  while (tail < limit - head && old.at(-1 - tail)?.text === fresh.at(-1 - tail)?.text) tail += 1
  const match = align(own, old)
  // The change grows to the nearest tokens on both sides that stand in both spellings.
  let first = head
  while (first > 0 && (match[first - 1] ?? -1) < 0) first -= 1
  let last = old.length - tail
  while (last < old.length && (match[last] ?? -1) < 0) last += 1
  const left = first === 0 ? 0 : (own[match[first - 1] ?? -1]?.end ?? 0)
  const right =
    last === old.length ? shared.trimEnd().length : (own[match[last] ?? -1]?.start ?? shared.length)
  const from = first === 0 ? 0 : (fresh[first - 1]?.end ?? 0)
  const to = fresh[fresh.length - (old.length - last) - 1]?.end ?? from
  const insert = after.slice(from, Math.max(from, to))
  // Where nothing goes, the space that stood there stays behind what comes.
  const end = first === last ? left : Math.max(left, right)
  return joined(joined(shared.slice(0, left), insert), shared.slice(end))
}
