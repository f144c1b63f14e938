import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { transformSync } from "esbuild"
import { describe, expect, it } from "vitest"

const withoutDocs: (source: string) => string = createRequire(import.meta.url)(
  "./operators-for-pages-loader.cjs",
)
const folder = join(import.meta.dirname, "../lib/engine/operators")
const files = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))

describe("operators in pages", () => {
  it.each(files)("%s keeps all that a page runs, and nothing of the docs", (name) => {
    const source = readFileSync(join(folder, name), "utf8")
    const left = withoutDocs(source)
    expect(() => transformSync(left, { loader: "ts" })).not.toThrow()
    expect(left).not.toMatch(/^ {2}(docs|samples|summary): /m)
    // Every other property of the record stands as it stood.
    const properties = (text: string) =>
      [...text.matchAll(/^ {2}([a-z]\w*)[:(]/gm)].map(([, property]) => property)
    const kept = properties(source).filter((one) => !["docs", "samples", "summary"].includes(one ?? ""))
    expect(properties(left)).toEqual(kept)
  })
})
