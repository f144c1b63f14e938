/** Colours of a page, as the board shows them (app/globals.css). */
export interface Theme {
  readonly paper: string
  readonly sheet: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly edge: string
  readonly badge: string
  /** What is only for some eyes, and the ground of the words that say so. */
  readonly warn: string
  readonly warnSoft: string
}

export const THEMES = {
  light: {
    paper: "#f7f5f1",
    sheet: "#fefdfc",
    ink: "#1b1d26",
    muted: "#585b66",
    line: "#dddad4",
    edge: "#868891",
    badge: "#efedea",
    warn: "#865403",
    warnSoft: "#fdeed6",
  },
  dark: {
    paper: "#17181c",
    sheet: "#202127",
    ink: "#eae8e4",
    muted: "#abadb5",
    line: "#37393f",
    edge: "#777a85",
    badge: "#292a31",
    warn: "#eabc6e",
    warnSoft: "#3f301b",
  },
} as const satisfies Record<string, Theme>
