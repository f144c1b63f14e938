import type { Structure } from "./structure"

/** A source that is read: where its groups, options and formulas end. Places count from its beginning. */
export class TexSource {
  readonly text: string

  constructor(
    private readonly structure: Structure,
    /** The line of a place in the file; asked for from front to back. */
    readonly lineOf: (at: number) => number,
  ) {
    this.text = structure.text
  }

  /** The end of a formula that begins here, or -1 where its sign does not come again before the paragraph ends. */
  closing(from: number, sign: string, to: number, mayBreak: boolean): number {
    for (let at = this.text.indexOf(sign, from); at >= 0 && at < to; at = this.text.indexOf(sign, at + 1)) {
      const inside = this.text.slice(from, at)
      if (!mayBreak && /\n[ \t]*\n/.test(inside)) return -1
      let slashes = 0
      while (this.text.charAt(at - 1 - slashes) === "\\") slashes += 1
      if (slashes % 2 === 0) return at
      if (at - from > 40_000) return -1
    }
    return -1
  }

  /** The place behind the arguments that follow, at most so many. */
  afterArguments(from: number, most: number): number {
    let at = from
    for (let count = 0; count < most || most === 0; ) {
      const gap = /^\s*(?:\[[^\]\n]{0,200}\])?\s*/.exec(this.text.slice(at, at + 300))?.[0].length ?? 0
      const end = this.text.charAt(at + gap) === "{" ? this.structure.groupEnd(at + gap) : -1
      if (end < 0) return at
      at = end + 1
      count += 1
      if (most === 0 && count >= 9) break
    }
    return at
  }

  /** The group that follows, without its braces; null where none does. */
  group(from: number): { readonly from: number; readonly to: number; readonly after: number } | null {
    const gap = /^\s*(?:\[[^\]\n]{0,200}\])?\s*/.exec(this.text.slice(from, from + 300))?.[0].length ?? 0
    const open = from + gap
    const end = this.text.charAt(open) === "{" ? this.structure.groupEnd(open) : -1
    return end < 0 ? null : { from: open + 1, to: end, after: end + 1 }
  }

  /** The place behind an option, `[…]`, where one follows. */
  afterOption(from: number): number {
    return from + (/^\s*\[[^\]\n]{0,200}\]/.exec(this.text.slice(from, from + 220))?.[0].length ?? 0)
  }

  /** Where the inside of an environment ends, and where it ends itself. */
  environmentEnd(begin: number): { readonly inside: number; readonly after: number } | null {
    return this.structure.environmentEnd(begin)
  }
}
