import type { Derivative, Detail, Step } from "../answer"
import type { Round } from "../differentials/rounds"
import type { WordStep } from "../differentials/take-differential"
import type { PrintContext } from "../print/context"
import { signed } from "../print/tex"
import { wordsOf } from "../print/words/scope"
import type { Word } from "../print/words/word"
import { identify } from "./identify"
import { StepList } from "./step-list"

/** What the printed steps are made of. */
export interface DifferentialSource {
  readonly rounds: readonly Round[]
  /** The LaTeX of the function as typed. */
  readonly body: string
  readonly derivative: Derivative
  /** With the directions of the variables. */
  readonly context: PrintContext
  readonly detail: Detail
  /** Whether steps say in `places` what they changed. */
  readonly withPlaces: boolean
}

/** More places than this are not named one by one. */
const MOST_PLACES = 6

/** LaTeX without spaces, braces and brackets: two ways to type one thing. */
const bare = (latex: string): string =>
  latex.replace(/\\(left|right|,|;|!|displaystyle|limits)(?![a-zA-Z])|[\s{}()]/g, "")

/** The steps of a derivation in differentials as LaTeX: for each order from the function to a form from which its derivative is read off. */
export function printDifferentials(source: DifferentialSource): Step[] {
  const { rounds, body, derivative, context } = source
  const list = new StepList()
  rounds.forEach((round, k) => {
    printRound(round, k, source, list)
    identify({ round, body, order: k + 1, next: rounds[k + 1] ?? null, derivative, context }, list)
  })
  return list.steps
}

function printRound(round: Round, k: number, source: DifferentialSource, steps: StepList): void {
  const { printer } = wordsOf(source.context)
  const print = (word: Word): string => signed(printer.tex(word))
  const [first] = [...round.taken, ...round.arranged]
  const start = print(first ? first.before : round.word)
  const typed = `\\mathrm{d}\\left(${source.body.trim()}\\right)`
  if (k === 0 && bare(typed) !== bare(start)) steps.present("matrix-words", typed, start)
  const joined = (list: readonly WordStep[], rule: "differentiate" | "arrange") => {
    const [start, last] = [list[0], list.at(-1)]
    if (start && last) steps.present(rule, print(start.before), print(last.after))
  }
  if (source.detail === "overview") {
    joined(round.taken, "differentiate")
    joined(round.arranged, "arrange")
    return
  }
  for (const step of [...round.taken, ...round.arranged]) {
    const places = source.withPlaces ? placesOf(step, print) : undefined
    steps.push(step.rule, step.title, step.explanation, print(step.before), print(step.after), places)
  }
}

/** The parts that a pass changed, where they are less than the whole. */
function placesOf({ before, changes }: WordStep, print: (word: Word) => string): Step["places"] {
  const apart = changes.every((change) => change.before.key !== before.key)
  if (!apart || changes.length > MOST_PLACES) return undefined
  return changes.map((change) => ({ before: print(change.before), after: print(change.after) }))
}
