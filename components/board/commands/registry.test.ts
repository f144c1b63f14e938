import { describe, expect, it } from "vitest"
import { commands } from "."
import { COMMAND_GROUPS } from "./define"
import { ariaShortcuts, type KeyPress, matches, printShortcut } from "./shortcuts"

/** What a keyboard with the American layout sends for a shortcut. */
function pressOf(shortcut: string): KeyPress {
  const has = (name: string) => shortcut.split("+").includes(name)
  const key = shortcut.endsWith("+") ? "+" : (shortcut.split("+").at(-1) ?? "")
  const isLetter = /^[A-Z]$/.test(key)
  const isDigit = /^[0-9]$/.test(key)
  return {
    key: isLetter && !has("Shift") ? key.toLowerCase() : key,
    code: isLetter ? `Key${key}` : isDigit ? `Digit${key}` : "",
    ctrlKey: has("Mod"),
    metaKey: false,
    shiftKey: has("Shift") || key === "?" || key === "+",
    altKey: has("Alt"),
  }
}

const everyShortcut = commands.flatMap((command) =>
  command.shortcuts.map((shortcut) => [command.id, shortcut] as const),
)

describe("every command", () => {
  it("has its own id, in sorted order", () => {
    const ids = commands.map((command) => command.id)
    expect(ids).toEqual([...new Set(ids)].sort())
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
  })
  it.each(commands.map((command) => [command.id, command] as const))(
    "%s is named in both languages",
    (_, command) => {
      expect(command.label.en).toMatch(/^[A-Z]/)
      expect(command.label.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
      expect(COMMAND_GROUPS).toContain(command.group)
    },
  )
  it.each(everyShortcut)("%s is the only command that answers to %s", (id, shortcut) => {
    const press = pressOf(shortcut)
    const answering = everyShortcut.filter(([, other]) => matches(other, press)).map(([other]) => other)
    expect(answering).toEqual([id])
  })
  it.each([
    ["place-function", "U"],
    ["derive-selection", "D"],
    ["duplicate", "Mod+D"],
    ["delete-selection", "Delete"],
    ["undo", "Mod+Z"],
    ["redo", "Mod+Shift+Z"],
    ["redo", "Mod+Y"],
    ["select-all", "Mod+A"],
    ["select-tool", "V"],
    ["hand-tool", "H"],
    ["zoom-to-full-size", "Mod+0"],
    ["fit-all", "Shift+1"],
    ["fit-selection", "Shift+2"],
    ["help", "?"],
    ["move-left", "Shift+ArrowLeft"],
    ["deselect", "Escape"],
  ])("%s answers to %s, as the help pages say", (id, shortcut) => {
    expect(commands.find((command) => command.id === id)?.shortcuts).toContain(shortcut)
  })
})

describe("shortcuts", () => {
  const press = (over: Partial<KeyPress>): KeyPress => ({
    key: "",
    code: "",
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...over,
  })
  it("take letters by their place where the keyboard is not Latin", () => {
    expect(matches("U", press({ key: "な", code: "KeyU" }))).toBe(true)
    expect(matches("U", press({ key: "Process", code: "KeyU" }))).toBe(true)
  })
  it("take letters by what they print on other Latin layouts", () => {
    expect(matches("Mod+Z", press({ key: "z", code: "KeyY", ctrlKey: true }))).toBe(true)
    expect(matches("Mod+Y", press({ key: "z", code: "KeyY", ctrlKey: true }))).toBe(false)
  })
  it("take digits by their place, since Shift changes them", () => {
    expect(matches("Shift+1", press({ key: "!", code: "Digit1", shiftKey: true }))).toBe(true)
    expect(matches("Shift+2", press({ key: '"', code: "Digit2", shiftKey: true }))).toBe(true)
  })
  it("mind every modifier", () => {
    expect(matches("D", press({ key: "d", code: "KeyD", ctrlKey: true }))).toBe(false)
    expect(matches("D", press({ key: "D", code: "KeyD", shiftKey: true }))).toBe(false)
    expect(matches("Mod+D", press({ key: "d", code: "KeyD", metaKey: true }))).toBe(true)
  })
  it("are printed as the keyboard names them", () => {
    expect(printShortcut("Mod+Shift+Z", false)).toBe("Ctrl+Shift+Z")
    expect(printShortcut("Mod+Shift+Z", true)).toBe("⇧⌘Z")
    expect(printShortcut("Mod++", false)).toBe("Ctrl++")
    expect(ariaShortcuts(["Mod+Shift+Z", "Mod++"], false)).toBe("Control+Shift+Z Control+Plus")
    expect(ariaShortcuts(["Mod+Z"], true)).toBe("Meta+Z")
    expect(printShortcut("Shift+ArrowLeft", false)).toBe("Shift+←")
  })
})
