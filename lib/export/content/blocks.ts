import type { Scope } from "../../board/scope"
import type { BoardSnapshot } from "../../board/snapshot"
import type { Answer, Bilingual, Question } from "../../engine/answer"
import type { CheckReport, Derivation } from "../../engine/check/derivation"
import type { Scene } from "../../plots/scene"
import type { ExportOptions } from "../options"
import { COMMA } from "./words"

/** A piece of a line: words, or a formula. */
export type Run = { readonly text: string; readonly look?: "strong" | "code" } | { readonly latex: string }

/** A member of a list: how deep it stands, from 0, and its number, or null for a dot. */
export interface ListItem {
  readonly depth: number
  readonly number: number | null
  readonly runs: readonly Run[]
}

/** A line of a derivation: `= value`, and what led to it. */
export interface StepLine {
  readonly sign: string
  readonly latex: string
  readonly reason: readonly Run[]
}

/** A picture, with the bounds of its axes and what lies along them (null: the values of the function), and in words what it shows. */
export interface Figure {
  readonly block: "figure"
  readonly scene: Scene
  readonly bounds: readonly [left: number, right: number, bottom: number, top: number]
  readonly axes: readonly [x: string | null, y: string | null]
  readonly alt: string
}

/** What a card says, piece by piece; every format of export knows how to write each of these. */
export type Block =
  /** Words and formulas in lines, after a label where there is one. */
  | { readonly block: "paragraph"; readonly label: readonly Run[]; readonly runs: readonly Run[] }
  /** The title of what follows inside a card. */
  | { readonly block: "label"; readonly runs: readonly Run[] }
  /** A heading that a person wrote in a text, from 1 for the highest to 4. */
  | { readonly block: "heading"; readonly level: number; readonly runs: readonly Run[] }
  | { readonly block: "list"; readonly items: readonly ListItem[] }
  /** A formula on a line of its own. */
  | { readonly block: "formula"; readonly latex: string }
  /** Characters as they were typed. */
  | { readonly block: "source"; readonly text: string }
  /** Lines to write on. */
  | { readonly block: "space"; readonly lines: number }
  | { readonly block: "steps"; readonly lines: readonly StepLine[] }
  /** A picture by the hash of its bytes, with its description; empty where nobody gave one. */
  | { readonly block: "image"; readonly hash: string; readonly alt: readonly Run[] }
  | Figure

/** A card in words and formulas, for all formats alike. */
export interface CardContents {
  readonly heading: readonly Run[]
  /** What stands beside the heading of a card: shape or signature. Documents say it in a sentence instead. */
  readonly badge: readonly Run[]
  /** A part of the card before it, such as the derivative of a function. */
  readonly part: boolean
  /** A page of a lesson begins with it, and holds the cards behind it. */
  readonly isPage?: true
  readonly blocks: readonly Block[]
  /** What somebody worked out, which documents may show elsewhere or not at all; in other views it is among the blocks. */
  readonly solution?: readonly Block[]
  /** How many exercises the card asks to work out. */
  readonly asks?: number
}

/** What the contents of a card may be made from. */
export interface Around {
  readonly board: BoardSnapshot
  /** What the names on the board stand for. */
  readonly scope: Scope
  readonly language: keyof Bilingual
  readonly derive: (question: Question) => Promise<Answer>
  /** Judges derivations; without it no verdicts are said. */
  readonly check?: (derivation: Derivation) => Promise<CheckReport>
  readonly options: ExportOptions
  /** `card`: what stands open on the board; `document`: everything that there is to say. */
  readonly view: "card" | "document"
}

/** Words of the product or of a message, with the formulas that stand between dollar signs. */
export function runsOf(words: string): readonly Run[] {
  const parts = words.split("$")
  // An odd number of signs is no pair of them: then they are just signs.
  if (parts.length % 2 === 0) return [{ text: words }]
  return parts
    .map((part, i): Run => (i % 2 === 0 ? { text: part } : { latex: part }))
    .filter((run) => !("text" in run) || run.text !== "")
}

/** Words in the language of the export. */
export const say = (around: Pick<Around, "language">, words: Bilingual): readonly Run[] =>
  runsOf(words[around.language])

/** `label: content`. */
export const labelled = (
  around: Pick<Around, "language">,
  label: Bilingual,
  ...runs: readonly (readonly Run[])[]
): Block => ({ block: "paragraph", label: say(around, label), runs: runs.flat() })

/** Lines without a label. */
export const paragraph = (...runs: readonly (readonly Run[])[]): Block => ({
  block: "paragraph",
  label: [],
  runs: runs.flat(),
})

/** An aside behind a space, or in Japanese between brackets that bring their own. */
export const aside = (around: Pick<Around, "language">, content: readonly Run[]): readonly Run[] =>
  around.language === "ja"
    ? [{ text: "\uff08" }, ...content, { text: "\uff09" }]
    : [{ text: " (" }, ...content, { text: ")" }]

/** Lists with the comma of the language between their members. */
export const listed = (
  around: Pick<Around, "language">,
  members: readonly (readonly Run[])[],
): readonly Run[] =>
  members.flatMap((member, i) => (i === 0 ? member : [{ text: COMMA[around.language] }, ...member]))
