/** What a key event says, as far as shortcuts need it. */
export interface KeyPress {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const MODIFIERS = ["Mod", "Shift", "Alt"] as const

/** Keys that Shift is part of: on some keyboards they need it, on others not. */
const SHIFT_IS_PART = new Set(["?", "+", "="])

/**
 * Whether a key press is a shortcut. `Mod` is Control or Command. Letters go by what is printed on the key, or by its place where
 * the layout gives no Latin letter (kana, Cyrillic); digits go by their place, since Shift changes what they give.
 */
export function matches(shortcut: string, press: KeyPress): boolean {
  const { modifiers, key } = split(shortcut)
  if ((press.ctrlKey || press.metaKey) !== modifiers.has("Mod")) return false
  if (press.altKey !== modifiers.has("Alt")) return false
  if (SHIFT_IS_PART.has(key)) return press.key === key
  if (press.shiftKey !== modifiers.has("Shift")) return false
  if (/^[0-9]$/.test(key)) return press.code === `Digit${key}` || press.code === `Numpad${key}`
  if (/^[A-Z]$/.test(key)) {
    return /^[a-z]$/i.test(press.key) ? press.key.toUpperCase() === key : press.code === `Key${key}`
  }
  return press.key === key
}

/** The parts of a shortcut. */
function split(shortcut: string): { modifiers: ReadonlySet<string>; key: string } {
  const parts = shortcut.split("+")
  // `Mod++` is the plus key with a modifier: its last two parts are empty.
  const key = shortcut.endsWith("+") ? "+" : (parts.at(-1) ?? "")
  return { modifiers: new Set(parts.filter((part) => MODIFIERS.some((name) => name === part))), key }
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  Delete: "Del",
}

/** A shortcut as a person reads it: `⇧⌘Z` on a Mac, `Ctrl+Shift+Z` elsewhere. */
export function printShortcut(shortcut: string, isMac: boolean): string {
  const { modifiers, key } = split(shortcut)
  const sign = SIGNS[key] ?? key
  if (isMac) {
    const marks = `${modifiers.has("Alt") ? "⌥" : ""}${modifiers.has("Shift") ? "⇧" : ""}${modifiers.has("Mod") ? "⌘" : ""}`
    return marks + sign
  }
  const names = [
    modifiers.has("Mod") && "Ctrl",
    modifiers.has("Alt") && "Alt",
    modifiers.has("Shift") && "Shift",
  ]
  return [...names.filter(Boolean), sign].join("+")
}

/** Shortcuts as `aria-keyshortcuts` wants them: `Control+Shift+Z`, several parted by spaces. */
export function ariaShortcuts(shortcuts: readonly string[], isMac: boolean): string {
  return shortcuts
    .map((shortcut) => {
      const { modifiers, key } = split(shortcut)
      const names = MODIFIERS.filter((name) => modifiers.has(name))
      const spoken = names.map((name) => (name === "Mod" ? (isMac ? "Meta" : "Control") : name))
      return [...spoken, key === "+" ? "Plus" : key].join("+")
    })
    .join(" ")
}

/** Whether the person's keyboard is a Mac's. */
export function isMacKeyboard(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform)
}
