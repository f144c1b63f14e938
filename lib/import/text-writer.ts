import { BOARD_LIMITS } from "../board/schema"
import type { Collector } from "./draft"

/** Gathers prose until something else comes, and hands it on as pieces that fit cards. */
export interface TextWriter {
  /** Adds to the line that is being written. */
  add(text: string): void
  /** Ends the line. */
  endLine(): void
  /** Begins a line of its own with a mark in front of it, as `# ` or `- `. */
  begin(mark: string): void
  /** Whether something waits to be handed on. */
  holdsText(): boolean
  /** Ends the text: what follows is another card. */
  flush(): void
}

const isEastAsian = (char: string | undefined) =>
  char !== undefined && /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/.test(char)

/** A line of text without needless spaces: none between two Japanese letters, one elsewhere. */
export function tidy(text: string): string {
  return text
    .replace(/[\s\u00a0]+/g, (space, at: number) =>
      space.includes("\n") && isEastAsian(text[at - 1]) && isEastAsian(text[at + space.length]) ? "" : " ",
    )
    .trim()
}

/** Lines in parts of at most `most` characters each; a longer line is cut, and nothing is lost. */
function parts(lines: readonly string[], most: number): readonly string[] {
  const found: string[] = []
  for (const whole of lines)
    for (let at = 0; at === 0 || at < whole.length; at += most) {
      const line = whole.slice(at, at + most)
      const last = found.at(-1)
      if (last !== undefined && last.length + line.length < most) found[found.length - 1] = `${last}\n${line}`
      else found.push(line)
    }
  return found
}

/** Words, or a sign that says something: a full stop that was left behind a formula does not. */
const saysSomething = (text: string) => /[\p{L}\p{N}\p{So}$`]/u.test(text)

export function textWriter(into: Collector): TextWriter {
  let lines: string[] = []
  let pending: string[] = []
  let mark = ""
  const endLine = () => {
    const line = tidy(pending.join(""))
    if (line !== "") lines.push(mark + line)
    pending = []
    mark = ""
  }
  return {
    add: (text) => void pending.push(text),
    endLine,
    begin(next) {
      endLine()
      mark = next
    },
    holdsText: () => lines.length > 0 || pending.some((text) => text.trim() !== ""),
    flush() {
      endLine()
      if (lines.some(saysSomething))
        for (const body of parts(lines, BOARD_LIMITS.textLength)) into.pieces.push({ piece: "text", body })
      lines = []
    },
  }
}
