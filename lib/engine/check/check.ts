import "../worded"
import { startForms, TooMuchWork } from "../index-form/intern"
import { refuse } from "../refuse"
import { declareVariables } from "../syntax/elaborate/declare"
import { readDefinitions } from "../syntax/elaborate/definitions"
import type { CheckReport, Derivation, VerdictKind } from "./derivation"
import { judgeLines } from "./judge-lines"
import { type Lines, readLines, withNumbers } from "./read-lines"

/** More lines than this are refused. */
const MAX_LINES = 200

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
