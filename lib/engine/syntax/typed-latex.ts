import type { Span } from "../term"
import { FONTS } from "./commands"

const PARTNERS: Readonly<Record<string, string>> = { "(": ")", "[": "]" }

/** The place of the bracket that answers the one at a place, looking forwards or backwards; null where there is none. */
function partnerOf(source: string, from: number, way: 1 | -1): number | null {
  const own = source.charAt(from)
  const other = Object.entries(PARTNERS)
    .flat()
    .find((one) => PARTNERS[one] === own || PARTNERS[own] === one)
  let depth = 0
  for (let at = from; at >= 0 && at < source.length; at += way) {
    const character = source.charAt(at)
    if (character === own) depth++
    if (character === other && --depth === 0) return at
  }
  return null
}

/** A place made larger until every bracket in it has its partner there, with the `\\left` before and the `\\right` it goes with. */
function withPartners(source: string, [from, to]: Span): Span {
  let [start, end] = [from, to]
  for (let at = from; at < to; at++) {
    const character = source.charAt(at)
    if (!/[()[\]]/.test(character)) continue
    const partner = partnerOf(source, at, Object.hasOwn(PARTNERS, character) ? 1 : -1)
    if (partner === null) continue
    if (partner < start) start = partner
    if (partner >= end) end = partner + 1
  }
  const left = /\\left\s*$/.exec(source.slice(0, start))
  return [left && start < from ? left.index : start, end]
}

/** Braces of a text that close nothing in it, and braces that stay open. */
function unmatched(text: string): { closing: number; opening: number } {
  let closing = 0
  let opening = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === "\\") at++
    else if (character === "{") opening++
    else if (character === "}" && opening > 0) opening--
    else if (character === "}") closing++
  }
  return { closing, opening }
}

/** The place before the brace that encloses a place, with the command that the brace belongs to. */
function groupStart(source: string, from: number): number {
  let depth = 0
  for (let at = from - 1; at >= 0; at--) {
    const character = source.charAt(at)
    if (character === "}") depth++
    if (character === "{" && depth-- === 0) {
      const command = /\\[A-Za-z]+\s*$/.exec(source.slice(0, at))
      return command ? command.index : at
    }
  }
  return from
}

/** The place after the brace that closes the group around a place. */
function groupEnd(source: string, from: number): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    if (source.charAt(at) === "{") depth++
    if (source.charAt(at) === "}" && depth-- === 0) return at + 1
  }
  return from
}

/**
 * What a person typed at a place, as LaTeX that can be set: a font group that reaches in from outside, `\mathbf{AX}`, is taken along as a whole,
 * and the signs of layout in `dropped` are left out.
 */
export function typedLatex(source: string, span: Span, dropped: readonly Span[] = []): string {
  let [start, end] = withPartners(source, span)
  for (let round = 0; round < 8; round++) {
    const { closing, opening } = unmatched(source.slice(start, end))
    if (closing > 0) start = groupStart(source, start)
    else if (opening > 0) end = groupEnd(source, end)
    else break
  }
  const before = groupStart(source, start)
  const command = /^\\([A-Za-z]+)\s*\{$/.exec(source.slice(before, start))?.[1] ?? ""
  const switched = /^\{\s*\\(bf|rm|sf|it|cal|boldmath)\s*$/.test(source.slice(before, start))
  if ((switched || Object.hasOwn(FONTS, command)) && source.charAt(end) === "}") {
    start = before
    end++
  }
  let text = ""
  let at = start
  for (const [from, to] of dropped) {
    if (from < at || to > end) continue
    text += `${source.slice(at, from).trim()} `
    at = to
  }
  return (text + source.slice(at, end).trimStart()).replace(/ {2,}/g, " ").trim()
}
