import { describe, expect, it } from "vitest"
import { messages } from "./messages"

type Words = string | { readonly [key: string]: Words }

function flatten(words: Words, path = ""): [string, string][] {
  if (typeof words === "string") return [[path, words]]
  return Object.entries(words).flatMap(([key, value]) => flatten(value, path ? `${path}.${key}` : key))
}

/** The names inside braces: `{count, plural, …}` and `{name}` both count as their first word. */
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\s*([a-z][A-Za-z]*)\s*[,}]/g)].map((m) => m[1] ?? ""))].sort()
}

const ja = new Map(flatten(messages.ja))
const en = new Map(flatten(messages.en))

describe("the words of the interface", () => {
  it("exist in both languages", () => {
    expect([...ja.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it("take the same values in both languages", () => {
    for (const [key, text] of ja)
      expect([key, placeholders(text)]).toEqual([key, placeholders(en.get(key) ?? "")])
  })

  it("are never empty", () => {
    for (const [key, text] of [...ja, ...en]) expect([key, text.trim().length > 0]).toEqual([key, true])
  })
})
