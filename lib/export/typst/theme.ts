/** Colours of a page, as the board shows them (app/globals.css). */
export interface Theme {
  readonly paper: string
  readonly sheet: string
  readonly ink: string
  readonly muted: string
  readonly line: string
  readonly edge: string
  readonly badge: string
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
  },
  dark: {
    paper: "#17181c",
    sheet: "#202127",
    ink: "#eae8e4",
    muted: "#abadb5",
    line: "#37393f",
    edge: "#777a85",
    badge: "#292a31",
  },
} as const satisfies Record<string, Theme>
