import type { Layout } from "../engine/answer"
import { type CardContent, defineCard, memberKey, memberOf } from "./define"
import { HELP_LIMIT, type HelpLimit, type HelpUse, readHelpLimit, readHelpUse } from "./derivation-help"
import { type Line, type LinePlace, readLinePlace, readVariant } from "./derivation-line"
import { type OtherWay, splitIntoWays } from "./derivation-ways"
import { readLayout, readOrder, readSource, readWrt, type Wrt } from "./derivative-card"
import type { Json } from "./json"
import {
  type LineComment,
  readComment,
  readSettled,
  type Settled,
  type Thread,
  threadsOf,
} from "./line-comment"

/** The family under which each line has its text and its place. */
export const LINE = "line"
const REASON = "reason"
const HELP = "help"
/** The family under which comments on lines stand. */
export const COMMENT = "comment"
const SETTLED = "settled"

/** As many lines as stand in one derivation; the checker takes more, a reader hardly. */
export const MOST_LINES = 60

/** The key of a line's text, and of its place among the lines. */
export const lineKey = (line: string): string => memberKey(LINE, line)
/** The key of the reason given for a line. */
export const reasonKey = (line: string): string => memberKey(REASON, line)
/** The key of a comment. */
export const commentKey = (comment: string): string => memberKey(COMMENT, comment)
/** The key that says that the comments on a line are settled. */
export const settledKey = (line: string): string => memberKey(SETTLED, line)
/** The key under which a person's uses of help are counted. */
export const helpKey = (person: string): string => memberKey(HELP, person)

/** What a derivation is to arrive at. */
type GoalKind = "differentiate" | "show-equal"

/** The typed fields of a derivation card. */
export interface DerivationFields {
  readonly goal: GoalKind
  /** The function to differentiate, and by what; used by the goal `differentiate` only. */
  readonly source: string | null
  readonly wrt: Wrt | null
  readonly order: 1 | 2
  readonly layout: Layout
  /** The two sides of the goal `show-equal`. */
  readonly left: string
  readonly right: string
  /** Which exercise of the function's structure is meant; null for the function itself. */
  readonly variant: number | null
  /** The lines that stand in the first way, from the first to the last. */
  readonly lines: readonly Line[]
  /** The other ways, each with its lines. */
  readonly ways: readonly OtherWay[]
  /** The lines that were taken out and hold something. */
  readonly removed: readonly Line[]
  /** Who had help, and how often. */
  readonly help: readonly HelpUse[]
  /** How much help there is at most. */
  readonly helpLimit: HelpLimit
  /** How many rules one line may take at once before a line between is asked for; 0 for any number. */
  readonly stepSize: StepSize
  /** What people say about lines, by the ids of the lines. */
  readonly threads: ReadonlyMap<string, Thread>
}

/** The step sizes that a teacher can ask for. */
export const STEP_SIZES = [0, 1, 2] as const
/** How many rules one line may take at once; 0 for any number. */
export type StepSize = (typeof STEP_SIZES)[number]

const readStepSize = (json: Json): StepSize | undefined => STEP_SIZES.find((size) => size === json)

const readGoal = (json: Json): GoalKind | undefined =>
  json === "differentiate" || json === "show-equal" ? json : undefined

const readReason = (json: Json): string | undefined =>
  typeof json === "string" && json.trim() !== "" && json.length <= 120 ? json : undefined

const ORPHAN: LinePlace = { order: "zzzz", by: null, at: null, removedBy: null, way: null }

/** Every line with its place, in order. A text whose place was taken back while others wrote in it stands last: it is not lost. */
export function placedLines({ texts, values }: CardContent): readonly (Line & { readonly order: string })[] {
  const ids = new Set<string>()
  for (const key of [...Object.keys(texts), ...Object.keys(values)]) {
    const found = memberOf(key)
    if (found?.family === LINE) ids.add(found.member)
  }
  const lines = [...ids].flatMap((id) => {
    const latex = texts[lineKey(id)] ?? ""
    const place = readLinePlace(values[lineKey(id)] ?? null)
    if (place === undefined && latex.trim() === "") return []
    const reason = readReason(values[reasonKey(id)] ?? null) ?? ""
    return [{ id, latex, reason, ...(place ?? ORPHAN) }]
  })
  return lines.sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1))
}

function readFields(content: CardContent): DerivationFields {
  const { texts, values } = content
  const all = placedLines(content)
  const help: HelpUse[] = []
  const comments: (LineComment & { readonly id: string })[] = []
  const settled = new Map<string, Settled>()
  for (const [key, json] of Object.entries(values)) {
    const { family, member } = memberOf(key) ?? { family: "", member: "" }
    const use = family === HELP ? readHelpUse(json) : undefined
    const comment = family === COMMENT ? readComment(json) : undefined
    const end = family === SETTLED ? readSettled(json) : undefined
    if (use !== undefined) help.push(use)
    if (comment !== undefined) comments.push({ id: member, ...comment })
    if (end !== undefined) settled.set(member, end)
  }
  return {
    goal: readGoal(values.goal ?? null) ?? "differentiate",
    source: readSource(values.source ?? null) ?? null,
    wrt: readWrt(values.wrt ?? null) ?? null,
    order: readOrder(values.order ?? null) ?? 1,
    layout: readLayout(values.layout ?? null) ?? "article",
    left: texts.left ?? "",
    right: texts.right ?? "",
    variant: readVariant(values.variant ?? null) ?? null,
    ...splitIntoWays(all),
    removed: all.filter((line) => line.removedBy !== null && line.latex.trim() !== ""),
    help: help.sort((a, b) => (a.name < b.name ? -1 : 1)),
    helpLimit: readHelpLimit(values[HELP_LIMIT] ?? null) ?? "whole",
    stepSize: readStepSize(values.stepSize ?? null) ?? 0,
    threads: threadsOf(comments, settled),
  }
}

const sampleLine = (order: string, name: string): LinePlace => ({
  order,
  by: { id: name, name },
  at: 1_760_000_000_000,
  removedBy: null,
  way: null,
})

/** A derivation that people write line by line. What is thought of the lines is worked out wherever they are shown and never stored. */
export const derivationCard = defineCard({
  kind: "derivation",
  version: 1,
  title: { en: "Derivation", ja: "導出" },
  texts: {
    left: { label: { en: "Left-hand side", ja: "左辺" }, empty: "", holds: "latex" },
    right: { label: { en: "Right-hand side", ja: "右辺" }, empty: "", holds: "latex" },
  },
  textFamilies: { [LINE]: { label: { en: "Line", ja: "行" }, empty: "", holds: "latex" } },
  values: {
    goal: { label: { en: "Goal", ja: "目標" }, empty: "differentiate", read: readGoal },
    source: { label: { en: "Function", ja: "関数" }, empty: null, read: readSource },
    wrt: { label: { en: "With respect to", ja: "微分する変数" }, empty: null, read: readWrt },
    order: { label: { en: "Order", ja: "階数" }, empty: 1, read: readOrder },
    layout: { label: { en: "Layout", ja: "並べ方" }, empty: "article", read: readLayout },
    variant: { label: { en: "Exercise", ja: "練習問題" }, empty: null, read: readVariant },
    [HELP_LIMIT]: { label: { en: "Help at most", ja: "ヒントの上限" }, empty: "whole", read: readHelpLimit },
    stepSize: { label: { en: "Step size", ja: "1行で進む量" }, empty: 0, read: readStepSize },
  },
  families: {
    [LINE]: { label: { en: "Place of a line", ja: "行の位置" }, read: readLinePlace },
    [REASON]: { label: { en: "Reason", ja: "理由" }, read: readReason },
    [HELP]: { label: { en: "Help used", ja: "使ったヒント" }, read: readHelpUse },
    [COMMENT]: { label: { en: "Comment", ja: "コメント" }, read: readComment },
    [SETTLED]: { label: { en: "Settled comments", ja: "解決したコメント" }, read: readSettled },
  },
  defaultSize: { width: 520, height: 280 },
  minimalSize: { width: 280, height: 160 },
  upgrades: [],
  read: readFields,
  declares: () => [],
  defines: () => null,
  needs: ({ values }) => ({ names: [], cards: typeof values.source === "string" ? [values.source] : [] }),
  editsFirst: (content) => {
    const { lines } = readFields(content)
    const last = lines.at(-1)
    return last === undefined ? null : lineKey(last.id)
  },
  placeOf(content, key) {
    const at = readFields(content).lines.findIndex((line) => lineKey(line.id) === key)
    return at < 0 ? null : at + 1
  },
  pointElsewhere: (content, ids) => {
    const { source } = content.values
    const moved = typeof source === "string" ? ids.get(source) : undefined
    return moved === undefined ? content : { ...content, values: { ...content.values, source: moved } }
  },
  samples: [
    {
      texts: {
        "line:one": "A\\bm{x} + A^\\top\\bm{x}",
        "line:two": "(A + A^\\top)\\bm{x}",
        "line:other": "\\sum_{i=1}^n (A_{ki} + A_{ik}) x_i",
      },
      values: {
        source: "sample",
        wrt: { name: "x", index: null },
        "line:one": sampleLine("a0", "Mio"),
        "line:two": sampleLine("a1", "Ken"),
        "reason:two": "collect",
        "help:mio": {
          name: "Mio",
          uses: { hint: 2, pointer: 1 },
          times: [{ level: "pointer", at: 1_760_000_100_000 }],
        },
        "line:other": { ...sampleLine("a0", "Ken"), way: { id: "way", from: null } },
        "comment:first": {
          line: "two",
          by: { id: "ken", name: "Ken" },
          text: "Why not $2A\\bm{x}$?",
          at: 1_760_000_200_000,
        },
      },
    },
    {
      texts: {
        left: "\\operatorname{tr}(A\\bm{x}\\bm{x}^\\top)",
        right: "\\bm{x}^\\top A\\bm{x}",
        "line:one": "\\operatorname{tr}(\\bm{x}^\\top A\\bm{x})",
        "line:gone": "A\\bm{x}",
      },
      values: {
        goal: "show-equal",
        "line:one": sampleLine("a0", "Mio"),
        "line:gone": { order: "a1", by: null, at: null, removedBy: "Ken", way: null },
      },
    },
    { texts: {}, values: {} },
  ],
})

/**
 * A derivation as it may leave the board beside a text that shows it: without comments, help, the lines that were taken out, and when and by
 * which session lines were begun. Names stay, since the text says them. Cards of other kinds are handed back as they are.
 */
export function withoutTraces<C extends CardContent & { readonly kind: string }>(card: C): C {
  if (card.kind !== derivationCard.kind) return card
  const gone = new Set(
    placedLines(card).flatMap((line) =>
      line.removedBy === null ? [] : [lineKey(line.id), reasonKey(line.id)],
    ),
  )
  const values = Object.entries(card.values).flatMap(([key, json]): [string, Json][] => {
    const family = memberOf(key)?.family
    if (gone.has(key) || family === HELP || family === COMMENT || family === SETTLED) return []
    const place = family === LINE ? readLinePlace(json) : undefined
    if (place === undefined) return [[key, json]]
    return [[key, { ...place, at: null, by: place.by && { id: place.by.name, name: place.by.name } }]]
  })
  const texts = Object.entries(card.texts).filter(([key]) => !gone.has(key))
  return { ...card, texts: Object.fromEntries(texts), values: Object.fromEntries(values) }
}
