import { formulaReader } from "#formula-reader"
import type { FiledCard } from "../board/board-file"
import { keysAfter } from "../board/order"
import { BOARD_LIMITS } from "../board/schema"
import { type CardKindName, cardKind } from "../cards"
import { emptyContent } from "../cards/define"
import { derivationCard, lineKey, MOST_LINES, reasonKey } from "../cards/derivation-card"
import { writtenLines } from "../cards/derivation-check"
import { type Line, type LinePlace, REASONS, readLinePlace } from "../cards/derivation-line"
import { readingOf } from "../cards/function-card"
import { spellName } from "../cards/function-name"
import type { Json } from "../cards/json"
import type { ChainLine, Piece } from "./draft"

/** A card without its place. */
export interface UnplacedCard {
  readonly kind: CardKindName
  readonly texts: Readonly<Record<string, string>>
  readonly values: Readonly<Record<string, Json>>
}

/** A function that the file has given so far: what may be differentiated later in it. */
interface KnownFunction {
  readonly id: string
  readonly name: string
  /** Its inputs: a gradient without a letter is by the only one. */
  readonly variables: readonly { readonly name: string; readonly latex: string; readonly input: boolean }[]
}

/** The words of the reasons that the product offers, in both languages, by which they are known again. */
const KNOWN_REASONS = new Map(
  Object.entries(REASONS).flatMap(([key, words]) =>
    Object.values(words).map((word) => [word.toLowerCase(), key] as const),
  ),
)

/** The name behind the reason, as our own files say who began a line. */
const AUTHOR = /^(.*?)(?:\s*[(\uff08]([^()\uff08\uff09]{1,60})[)\uff09])?$/

/** What our own files say of a line behind its reason: that is worked out anew. */
const VERDICT = /\s*\[[^[\]]{1,60}\]\s*$/

/** The texts and values of a derivation's lines. Those that `known` names keep their keys and places, further ones get their own. */
function linesContent(
  lines: readonly ChainLine[],
  known: readonly KnownLine[] = [],
  way: KnownLine["place"]["way"] = null,
): Pick<UnplacedCard, "texts" | "values"> {
  const last = known
    .map(({ place }) => place.order)
    .sort()
    .at(-1)
  const orders = keysAfter(last ?? null, Math.max(0, lines.length - known.length))
  const texts: Record<string, string> = {}
  const values: Record<string, Json> = {}
  for (const [at, { latex, reason }] of lines.entries()) {
    const old = known[at]
    const id = old?.id ?? `${way?.id ?? "line"}${at + 1}`
    const [, words = "", author] = AUTHOR.exec(reason.replace(VERDICT, "").trim()) ?? []
    const by = author === undefined ? null : { id: author, name: author }
    texts[lineKey(id)] = latex
    values[lineKey(id)] = old?.place ?? {
      order: orders[at - known.length] ?? "a0",
      by,
      at: null,
      removedBy: null,
      way,
    }
    // Where nobody gave a reason, the name stands there alone.
    const said = old?.place.by?.name === words.trim() ? "" : words.trim()
    if (said !== "") values[reasonKey(id)] = KNOWN_REASONS.get(said.toLowerCase()) ?? said
  }
  return { texts, values }
}

/** A line of a card by its id and its place. */
interface KnownLine {
  readonly id: string
  readonly place: LinePlace
}

/** What a formula on the left of a chain asks for, where it is the derivative of a function that the file has given. */
function derivativeOf(
  left: string,
  functions: readonly KnownFunction[],
): Readonly<Record<string, Json>> | null {
  const plain = left.replace(/\\left|\\right|\\[,;:! ]/g, "").trim()
  const fraction =
    /^\\d?t?frac\s*\{\s*(?:\\partial|d|\\mathrm\s*\{?d\}?)\s*(.+?)\s*\}\s*\{\s*(?:\\partial|d|\\mathrm\s*\{?d\}?)\s*(.+?)\s*\}$/.exec(
      plain,
    )
  const gradient = /^\\nabla\s*(?:_\s*(?:\{([^{}]*(?:\{[^{}]*\})?)\}|(\\?\w+)))?\s*(.+)$/.exec(plain)
  const [what, by] = fraction ? [fraction[1], fraction[2]] : [gradient?.[3], gradient?.[1] ?? gradient?.[2]]
  if (what === undefined) return null
  const name = spellName(what.replace(/\s*\(.*\)\s*$/s, ""))
  const known = functions.findLast((one) => one.name === name)
  if (known === undefined) return null
  const variable =
    by === undefined
      ? onlyInput(known)
      : known.variables.find((one) => spellName(one.latex) === spellName(by))
  if (variable === undefined) return null
  return { goal: "differentiate", source: known.id, wrt: { name: variable.name, index: null } }
}

function onlyInput({ variables }: KnownFunction) {
  const inputs = variables.filter(({ input }) => input)
  return inputs.length === 1 ? inputs[0] : undefined
}

const filled = (
  kind: CardKindName,
  texts: UnplacedCard["texts"],
  values: UnplacedCard["values"] = {},
): UnplacedCard => {
  const definition = cardKind(kind)
  const empty = definition === null ? { texts: {}, values: {} } : emptyContent(definition)
  return { kind, texts: { ...empty.texts, ...texts }, values: { ...empty.values, ...values } }
}

/** A formula that names a function becomes one; any other one is looked at only. */
function formulaCardOf(latex: string): UnplacedCard {
  if (latex.length > BOARD_LIMITS.textLength)
    return filled("text", { body: latex.slice(0, BOARD_LIMITS.textLength) })
  const reading =
    latex.includes("=") && formulaReader.now() !== null
      ? readingOf({ texts: { body: latex }, values: {} })
      : null
  const isFunction =
    reading?.ok === true && reading.name !== null && reading.variables.some(({ input }) => input)
  return filled(isFunction ? "function" : "formula", { body: latex })
}

/** Whether the checker can begin from a side: it has no derivative that is only named. */
const canBegin = (latex: string): boolean => formulaReader.now()?.readFunction({ latex }).ok === true

/** Turns pieces into cards, one after the other: a derivation may be about a function that stood before it. */
export function cardMaker(): (
  piece: Exclude<Piece, { piece: "card" }>,
  id: string,
) => readonly UnplacedCard[] {
  const functions: KnownFunction[] = []
  const remember = (card: UnplacedCard, id: string) => {
    const reading = card.kind === "function" ? readingOf(card) : null
    if (reading?.ok && reading.name !== null)
      functions.push({ id, name: spellName(reading.name), variables: reading.variables })
    return card
  }
  return (piece, id) => {
    if (piece.piece === "text") return [filled("text", { body: piece.body })]
    if (piece.piece === "formula") return [remember(formulaCardOf(piece.latex), id)]
    return chainCards(piece, functions)
  }
}

/** A chain of equations as a derivation, or line by line where no derivation holds so many. */
function chainCards(
  { left, lines }: Extract<Piece, { piece: "chain" }>,
  functions: readonly KnownFunction[],
): readonly UnplacedCard[] {
  const [first, ...rest] = lines
  if (first === undefined) return [formulaCardOf(left)]
  if (lines.length > MOST_LINES)
    return [
      filled("formula", { body: `${left} = ${first.latex}` }),
      ...rest.map(({ latex }) => filled("formula", { body: `= ${latex}` })),
    ]
  const asked = derivativeOf(left, functions)
  const written = linesContent(lines)
  if (asked !== null) return [filled("derivation", written.texts, { ...asked, ...written.values })]
  const right = lines.at(-1)?.latex ?? ""
  const shown = (from: string, held: Pick<UnplacedCard, "texts" | "values">) =>
    filled("derivation", { left: from, right, ...held.texts }, { goal: "show-equal", ...held.values })
  // What only names a derivative of something unknown stands by itself, and the checker begins behind it.
  if (rest.length > 0 && !canBegin(left) && canBegin(first.latex))
    return [filled("formula", { body: `${left} = ${first.latex}` }), shown(first.latex, linesContent(rest))]
  return [shown(left, written)]
}

/** A card that the file describes to the last value, with what a person has changed in its text since; null where the text says something else. */
export function amended(card: FiledCard, pieces: readonly Piece[]): FiledCard | null {
  const formula = pieces.find((piece) => piece.piece === "formula")
  if (card.kind === "function" || card.kind === "definition" || card.kind === "formula")
    return formula ? { ...card, texts: { ...card.texts, body: formula.latex } } : null
  if (card.kind === "text" || card.kind === "note") {
    const body = pieces
      .map((piece) =>
        piece.piece === "text" ? piece.body : piece.piece === "formula" ? `$$${piece.latex}$$` : "",
      )
      .join("\n")
      .replace(card.kind === "note" ? /^#+ .*\n?/ : "", "")
    return body.trim() !== "" &&
      body.length <= BOARD_LIMITS.textLength &&
      !pieces.some(({ piece }) => piece === "chain")
      ? { ...card, texts: { ...card.texts, body } }
      : null
  }
  if (card.kind !== "derivation") return null
  return amendedDerivation(
    card,
    pieces.filter((piece) => piece.piece === "chain"),
  )
}

/** A derivation with the lines that stand in the text now, way by way; null where the text has other ways. */
function amendedDerivation(
  card: FiledCard,
  chains: readonly Extract<Piece, { piece: "chain" }>[],
): FiledCard | null {
  const { lines, ways } = derivationCard.read(card)
  const placeOf = (line: Line): KnownLine[] => {
    const place = readLinePlace(card.values[lineKey(line.id)] ?? null)
    return place === undefined ? [] : [{ id: line.id, place }]
  }
  const all = [
    { way: null, known: writtenLines(lines).flatMap(placeOf) },
    ...ways
      .filter((way) => writtenLines(way.lines).length > 0)
      .map(({ id, from, lines: own }) => ({ way: { id, from }, known: writtenLines(own).flatMap(placeOf) })),
  ]
  if (chains.length !== all.length || chains.some((chain) => chain.lines.length > MOST_LINES)) return null
  const isLine = (key: string) => /^(?:line|reason):/.test(key)
  const texts = Object.fromEntries(Object.entries(card.texts).filter(([key]) => !isLine(key)))
  const values = Object.fromEntries(Object.entries(card.values).filter(([key]) => !isLine(key)))
  for (const [at, { known, way }] of all.entries()) {
    const written = linesContent(chains[at]?.lines ?? [], known, way)
    Object.assign(texts, written.texts)
    Object.assign(values, written.values)
  }
  return { ...card, texts, values }
}
