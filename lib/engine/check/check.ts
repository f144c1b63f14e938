import "../worded"
import type { EngineError } from "../answer"
import { startForms, TooMuchWork } from "../index-form/intern"
import { equateShapes } from "../operators/shape-rules"
import { isUnknownSize } from "../operators/shape-words"
import { refuse } from "../refuse"
import { axes, type Shape, type Size } from "../shape"
import { declareVariables } from "../syntax/elaborate/declare"
import { constantsOf, readDefinitions } from "../syntax/elaborate/definitions"
import { finishShape, finishTerm, nameSizes, shapesOf, termsOf } from "../syntax/elaborate/finish"
import type { Variable } from "../syntax/elaborate/scope"
import { createSizes, type Sizes } from "../syntax/elaborate/sizes"
import type { Declaration } from "../term"
import type { Setting } from "./comparison"
import type { CheckReport, Derivation, Verdict, VerdictKind } from "./derivation"
import { diagnose } from "./diagnose"
import { type Circumstances, type Judgement, judge } from "./judge"
import { type Notebook, parseLine, type ReadLine, readAgain, readLine, type Side } from "./read-line"
import { unreadable } from "./unreadable"
import { namingWords, WORDS, withDiagnosis } from "./words"

/** More lines than this are refused. */
const MAX_LINES = 200

/** A line as read, or why it cannot be. */
type Line = ReadLine | { readonly error: EngineError }

interface Lines {
  readonly lines: readonly Line[]
  readonly notebook: Notebook
}

/**
 * Judges every line of a derivation against the line before it. The same derivation always gets the same report; it never throws. A line is called equal
 * only when both sides agree at random points of pairwise distinct sizes.
 */
export function check(derivation: Derivation): CheckReport {
  try {
    startForms()
    return checkLines(derivation)
  } catch (error) {
    if (error instanceof TooMuchWork || error instanceof RangeError) return refuse("limit/work", [0, 0], {})
    return refuse("unsupported/internal", [0, 0], {})
  }
}

function checkLines(derivation: Derivation): CheckReport {
  if (derivation.lines.length > MAX_LINES) return refuse("limit/lines", [0, 0], { limit: MAX_LINES })
  const declared = declareVariables(derivation.variables)
  if (!declared.ok) return declared
  const { wrt } = derivation
  if (wrt !== undefined && !declared.value.some(({ declaration }) => declaration.name === wrt))
    return refuse("name/wrt", [0, 0], { name: wrt })
  const shared = readDefinitions(derivation.definitions ?? [])
  if (!shared.ok) return shared
  const open = readLines(derivation, declared.value, shared.value)
  // Numbers for sizes come in only where the lines need them: letters keep pairwise distinct sizes.
  const misfits = ({ lines }: Lines) =>
    lines.filter((line) => "error" in line && line.error.code === "shape-error").length
  const needsNumbers = derivation.dims !== undefined && misfits(open) > 0
  const settled = needsNumbers
    ? readLines(derivation, withNumbers(declared.value, derivation.dims), shared.value)
    : open
  // A number in place of a letter must not cost another line its meaning, as that of 1/m.
  const broken = ({ lines }: Lines) => lines.filter((line) => "error" in line).length
  const read = broken(settled) < broken(open) ? settled : open
  const verdicts = judgeLines(read)
  const wrong = verdicts.find(({ verdict }) => WRONG.has(verdict))
  return { ok: true, firstWrong: wrong?.line ?? null, verdicts }
}

const WRONG: ReadonlySet<VerdictKind> = new Set([
  "transposed",
  "different",
  "shape-error",
  "syntax-error",
  "undefined-symbol",
])

function withNumbers(variables: readonly Variable[], dims: Derivation["dims"] = {}): Variable[] {
  const settle = (size: Size): Size => (typeof size === "string" ? (dims[size] ?? size) : size)
  const settled = (shape: Shape): Shape => {
    if (shape.kind === "scalar") return shape
    if (shape.kind === "matrix") return { ...shape, rows: settle(shape.rows), cols: settle(shape.cols) }
    return { ...shape, size: settle(shape.size) }
  }
  return variables.map((variable) => ({
    ...variable,
    declaration: { ...variable.declaration, shape: settled(variable.declaration.shape) },
  }))
}

/** Reads all lines with sizes in common, and gives what is still open a letter. */
function readLines(derivation: Derivation, own: readonly Variable[], shared: Notebook["shared"]): Lines {
  const declared = own.flatMap(({ declaration }) => axes(declaration.shape))
  const sizes = createSizes(declared.filter((size) => typeof size === "string"))
  const variables = [...own, ...constantsOf(shared, own, sizes)]
  const notebook: Notebook = {
    derivation,
    variables,
    sizes,
    definitions: new Map(),
    asides: new Set(),
    shared,
  }
  let before: Shape | undefined
  const lines = derivation.lines.map((latex): Line => {
    const read = readLine(latex, notebook, before)
    if (!read.ok) return { error: read.error }
    const [first] = read.value.sides
    const last = read.value.sides.at(-1)
    if (read.value.isAside) return read.value
    if (before && first && !read.value.startsAfresh) unify(before, first.term.shape, sizes)
    before = last?.term.shape ?? before
    return read.value
  })
  const sides = lines.flatMap((line) => ("error" in line ? [] : line.sides))
  unifyLetters(sides, sizes)
  const taken = new Set([...declared.map(String), ...variables.map(({ letter }) => letter)])
  const free = sides.flatMap(({ free: letters }) =>
    [...letters.values()].map((size): Shape => ({ kind: "column", size })),
  )
  nameSizes([...sides.flatMap(({ term }) => shapesOf(term)), ...free], sizes, taken)
  const finish = (side: Side): Side => ({
    ...side,
    term: finishTerm(side.term, sizes),
    free: new Map([...side.free].map(([letter, size]) => [letter, sizes.resolve(size)])),
  })
  return {
    lines: lines.map((line) => ("error" in line ? line : { ...line, sides: line.sides.map(finish) })),
    notebook,
  }
}

const unify = (a: Shape, b: Shape, sizes: Sizes): boolean => sizes.attempt(() => equateShapes(a, b, sizes))

/** An index letter runs over the same range in all lines, where nothing says otherwise. */
function unifyLetters(sides: readonly Side[], sizes: Sizes): void {
  const ranges = new Map<string, Size>()
  for (const { free } of sides)
    for (const [letter, size] of free) {
      const earlier = ranges.get(letter)
      if (earlier === undefined) ranges.set(letter, size)
      else sizes.attempt(() => sizes.equate(earlier, size))
    }
}

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

function judgeLines(read: Lines): Verdict[] {
  const setting = settingOf(read)
  const { wrt } = read.notebook.derivation
  const by = new Set(wrt === undefined ? setting.varying : [...setting.varying, wrt])
  const verdicts: Verdict[] = []
  let before: Side | undefined
  for (const [line, content] of read.lines.entries()) {
    const explain = (judged: Judged): Judgement => explained(judged, line, read, setting)
    if ("error" in content) {
      const verdict = unreadable(line, content.error)
      verdicts.push(
        before ? { ...verdict, ...explain({ judgement: verdict, before, after: null }) } : verdict,
      )
      continue
    }
    for (const name of differentiatedBy(content.sides)) by.add(name)
    const circumstances: Circumstances = { setting, by, differentiates: by.size > 0 || wrt !== undefined }
    const start = content.startsAfresh || content.isAside ? undefined : before
    const judged = worst(judgeSides(start, content.sides, circumstances))
    const judgement = judged && explain(judged)
    if (judgement && (line > 0 || judgement.verdict !== "equal")) verdicts.push({ line, ...judgement })
    else if (line > 0) verdicts.push({ line, ...withoutComparison(content) })
    if (!content.isAside) before = content.sides.at(-1) ?? before
  }
  return verdicts
}

/** What is said of a line that is not compared with any other. */
function withoutComparison({ names, startsAfresh }: ReadLine): Judgement {
  if (names !== null) return { verdict: "equal", message: namingWords(names) }
  if (startsAfresh) return { verdict: "equal", message: WORDS.start }
  return { verdict: "unknown", message: WORDS.nothingBefore }
}

/** A judgement with the sides that it is about; `after` is null where the side has no shape. */
interface Judged {
  readonly judgement: Judgement
  readonly before: Side
  readonly after: Side | null
}

const EXPLAINED: ReadonlySet<VerdictKind> = new Set(["different", "transposed", "shape-error"])

/** A judgement on a wrong line with the mistakes that explain it. */
function explained(judged: Judged, line: number, { notebook }: Lines, setting: Setting): Judgement {
  const { judgement, before, after } = judged
  if (!EXPLAINED.has(judgement.verdict)) return judgement
  const latex = notebook.derivation.lines[line] ?? ""
  const typed = after ? null : parseLine(latex, notebook)
  const surface = after?.surface ?? (typed?.ok ? typed.value[0]?.surface : undefined)
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

/** Each side of a line against the one before it; the first against the line before. */
function judgeSides(
  before: Side | undefined,
  sides: readonly Side[],
  circumstances: Circumstances,
): readonly Judged[] {
  return sides.flatMap((after, k) => {
    const earlier = sides[k - 1] ?? before
    return earlier ? [{ judgement: judge(earlier, after, circumstances), before: earlier, after }] : []
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
