import type { Span } from "../term"

/** How a letter is set. Bold and arrows mark vectors and matrices; upright, script and blackboard letters keep their plain meaning. */
export type Font = "plain" | "bold" | "arrow" | "upright" | "script" | "blackboard"

/** A smallest unit of LaTeX, with its place in what was typed. Spaces are gone; full-width and Unicode signs have their usual form. */
export type Token = { readonly span: Span } & (
  | { readonly kind: "number"; readonly text: string }
  /** `letter` is the name without fonts: `x`, `theta`, `hat y`, or a whole word. */
  | { readonly kind: "letter"; readonly letter: string; readonly font: Font; readonly latex: string }
  /** A command with a meaning of its own: `frac`, `sum`, or a function called by name. */
  | { readonly kind: "command"; readonly name: string }
  /** One of `+ - * / ^ _ { } & , ; : ! ' < >`, an infix command or a relation, by its LaTeX name. */
  | { readonly kind: "sign"; readonly sign: string }
  | { readonly kind: "open" | "close"; readonly bracket: string }
  | { readonly kind: "bar"; readonly double: boolean; readonly side: "open" | "close" | "any" }
  | { readonly kind: "dots"; readonly direction: "across" | "down" | "diagonal" }
  | { readonly kind: "begin" | "end"; readonly environment: string }
  /** `\\`, with or without a distance. */
  | { readonly kind: "break" }
  /** A wide space, which may separate a remark. */
  | { readonly kind: "wide" }
  /** Words that are no mathematics: `\text{など}`, Japanese. */
  | { readonly kind: "prose"; readonly text: string }
  | { readonly kind: "finish" }
)

/** Whether a token is this sign. */
export const isSign = (token: Token, ...signs: readonly string[]): boolean =>
  token.kind === "sign" && signs.includes(token.sign)
