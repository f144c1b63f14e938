import type { Layout } from "../answer"
import { isUnknownSize } from "../operators/shape-words"
import { axes, type Size } from "../shape"
import { finishShape, shapesOf, termsOf } from "../syntax/elaborate/finish"
import type { Surface } from "../syntax/surface"
import type { Declaration, Span } from "../term"
import type { Setting } from "./comparison"
import type { Verdict, VerdictKind } from "./derivation"
import { diagnose } from "./diagnose"
import { established } from "./established"
import { type Circumstances, type Judgement, judge } from "./judge"
import { type Orientation, orientationAfter, turnedSinceShown } from "./orientation"
import { parseLine, type ReadLine, readAgain, type Side } from "./read-line"
import type { Line, Lines } from "./read-lines"
import { unreadable } from "./unreadable"
import { namingWords, WORDS, withDiagnosis } from "./words"

function settingOf({ lines, notebook }: Lines): Setting {
  const declarations = notebook.variables.map(
    ({ declaration }): Declaration => ({
      ...declaration,
      shape: finishShape(declaration.shape, notebook.sizes),
    }),
  )
  const names = new Set<string>()
  const note = (size: Size) => {
    if (typeof size === "string" && !isUnknownSize(size)) names.add(size)
  }
  for (const { shape } of declarations) axes(shape).forEach(note)
  for (const line of lines) {
    if ("error" in line) continue
    for (const { term, free } of line.sides) {
      for (const shape of shapesOf(term)) axes(shape).forEach(note)
      for (const size of free.values()) note(size)
    }
  }
  return {
    declarations,
    sizes: [...names].map((name) => ({ name, atLeast: notebook.sizes.leastOf(name) })),
    varying: varyingIn(lines, notebook.derivation.wrt),
    // Sizes that the caller gives would make pairwise distinct sizes equal: they only matter where the lines need them.
    given: {},
  }
}

/** The variables that move under a differential: those whose own differential stands somewhere, and what is asked for. */
function varyingIn(lines: readonly Line[], wrt: string | undefined): Set<string> {
  const found = new Set<string>()
  let differentials = 0
  for (const line of lines) {
    if ("error" in line) continue
    for (const { term } of line.sides)
      for (const part of termsOf(term)) {
        if (part.type !== "differential") continue
        differentials++
        const turned =
          part.of.type === "apply" && part.of.operator === "transpose" ? part.of.args[0] : part.of
        const whole = turned?.type === "entry" ? turned.of : turned
        if (whole?.type === "variable") found.add(whole.name)
      }
  }
  // Without a differential nothing moves, and no direction need be drawn.
  return wrt === undefined || differentials === 0 ? found : found.add(wrt)
}

/** The variables that stand below a sign of differentiation. */
const differentiatedBy = (sides: readonly Side[]): string[] =>
  sides.flatMap(({ term }) =>
    [...termsOf(term)].flatMap((part) => (part.type === "derivative" ? [part.name] : [])),
  )

/** Judges each line that could be read against the one before it. */
export function judgeLines(read: Lines): Verdict[] {
  const setting = settingOf(read)
  const { wrt, layout = "article" } = read.notebook.derivation
  const by = new Set(wrt === undefined ? setting.varying : [...setting.varying, wrt])
  const verdicts: Verdict[] = []
  const known: Side[] = []
  let before: Side | undefined
  let shown: Orientation = null
  let unturned: Side | undefined
  for (const [line, content] of read.lines.entries()) {
    const explain = (judged: Judged): Judgement => explained(judged, line, read, setting)
    if ("error" in content) {
      const verdict = unreadable(line, content.error)
      const place = before && unreadableSide(read, line, content.error.span, before)
      verdicts.push(
        place ? { ...verdict, ...explain({ judgement: verdict, ...place, after: null }) } : verdict,
      )
      continue
    }
    for (const name of differentiatedBy(content.sides)) by.add(name)
    const circumstances: Circumstances = { setting, by, differentiates: by.size > 0 || wrt !== undefined }
    const ownEquation =
      content.startsAfresh || content.isAside || established(content.sides, before, known, circumstances)
    const start = ownEquation ? undefined : before
    const way: Way = { shown: start ? shown : null, layout }
    const judged = worst(judgeSides(start, content.sides, circumstances, way))
    const found = judged && (ownEquation ? ofItself(explain(judged)) : explain(judged))
    const judgement = found && turnedBack(found, unturned, content.sides, circumstances)
    if (judgement?.verdict === "transposed") unturned = judgement === found ? start : undefined
    known.push(...content.sides)
    const said = judgement ?? withoutComparison(content)
    if (line > 0 || (judgement && judgement.verdict !== "equal"))
      verdicts.push({
        line,
        ...said,
        ...(isRight(said) && isPending(content.sides.at(-1)) && { pending: true }),
      })
    if (content.isAside) continue
    before = content.sides.at(-1) ?? before
    shown = way.shown
  }
  return verdicts
}

/** The judgement on a line that exchanges rows and columns once more and so is again what stood before they were exchanged. */
function turnedBack(
  judgement: Judgement,
  unturned: Side | undefined,
  sides: readonly Side[],
  circumstances: Circumstances,
): Judgement {
  const last = sides.at(-1)
  if (judgement.verdict !== "transposed" || !unturned || !last) return judgement
  const isBack = judge(unturned, last, circumstances).verdict === "equal"
  return isBack ? { verdict: "transposed", message: WORDS.turnedBack } : judgement
}

const isRight = ({ verdict }: Judgement): boolean => verdict === "equal" || verdict === "conditional"

/** Whether something in a side is still to be differentiated. */
const isPending = (side: Side | undefined): boolean =>
  side !== undefined &&
  [...termsOf(side.term)].some(({ type }) => type === "derivative" || type === "differential")

/** What is said of a line that is not compared with any other. */
function withoutComparison({ names, startsAfresh }: ReadLine): Judgement {
  if (names !== null) return { verdict: "equal", message: namingWords(names) }
  if (startsAfresh) return { verdict: "equal", message: WORDS.start }
  return { verdict: "unknown", message: WORDS.nothingBefore }
}

/** What is said of a line that is compared with nothing but itself. */
const ofItself = (judgement: Judgement): Judgement =>
  judgement.message === WORDS.equal ? { ...judgement, message: WORDS.ownSides } : judgement

/** A judgement with the sides that it is about; `after` is null where the side has no shape. */
interface Judged {
  readonly judgement: Judgement
  readonly before: Side
  readonly after: Side | null
  /** How it was typed, where it has no shape. */
  readonly surface?: Surface
}

/** The side of a line that cannot be read, and what it stands beside: the side before it in the line, or the line before. */
function unreadableSide(
  { notebook }: Lines,
  line: number,
  span: Span,
  before: Side,
): Pick<Judged, "before" | "surface"> {
  const latex = notebook.derivation.lines[line] ?? ""
  const typed = parseLine(latex, notebook)
  const sides = typed.ok ? typed.value : []
  const holds = ({ surface }: (typeof sides)[number]) =>
    surface.span[0] <= span[0] && span[1] <= surface.span[1]
  const at = Math.max(0, sides.findIndex(holds))
  const left = sides[at - 1]
  const own = left ? readAgain(latex, left.surface, notebook, before) : before
  const surface = sides[at]?.surface
  return { before: own ?? before, ...(surface && { surface }) }
}

const EXPLAINED: ReadonlySet<VerdictKind> = new Set(["different", "transposed", "shape-error"])

/** A judgement on a wrong line with the mistakes that explain it. */
function explained(judged: Judged, line: number, { notebook }: Lines, setting: Setting): Judgement {
  const { judgement, before, after } = judged
  if (!EXPLAINED.has(judgement.verdict)) return judgement
  const latex = notebook.derivation.lines[line] ?? ""
  const surface = after?.surface ?? judged.surface
  if (!surface) return judgement
  const diagnosis = diagnose({
    before,
    after,
    surface,
    read: (other) => readAgain(latex, other, notebook, before),
    setting,
    turned: judgement.verdict === "transposed",
  })
  const [likeliest] = diagnosis
  if (!likeliest) return judgement
  return { ...judgement, message: withDiagnosis(judgement.message, likeliest, latex), diagnosis }
}

/** What the lines have shown of rows and columns so far; it goes along with the sides that are judged. */
interface Way {
  shown: Orientation
  readonly layout: Layout
}

/** Each side of a line against the one before it; the first against the line before. */
function judgeSides(
  before: Side | undefined,
  sides: readonly Side[],
  circumstances: Circumstances,
  way: Way,
): readonly Judged[] {
  return sides.flatMap((after, k) => {
    const earlier = sides[k - 1] ?? before
    const { shown } = way
    way.shown = orientationAfter(shown, after, way.layout)
    if (!earlier) return []
    const judgement = judge(earlier, after, circumstances)
    const turned = isRight(judgement) ? turnedSinceShown(shown, earlier, after, circumstances) : null
    return [{ judgement: turned ?? judgement, before: earlier, after }]
  })
}

const GRAVITY: readonly VerdictKind[] = [
  "equal",
  "conditional",
  "unknown",
  "transposed",
  "different",
  "shape-error",
]

/** The first of the gravest judgements of a line. */
const worst = (all: readonly Judged[]): Judged | undefined =>
  all.reduce<Judged | undefined>(
    (found, one) => (found && gravity(found) >= gravity(one) ? found : one),
    undefined,
  )

const gravity = ({ judgement }: Judged): number => GRAVITY.indexOf(judgement.verdict)
