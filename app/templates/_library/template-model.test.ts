import { describe, expect, it } from "vitest"
import { type ListedTemplate, templatesThat, type Wanted } from "./template-model"

const template = (id: string, part: Partial<ListedTemplate> = {}): ListedTemplate => ({
  id,
  title: id,
  description: "",
  topic: "derivatives",
  level: 1,
  minutes: 45,
  language: "en",
  origin: "built-in",
  isShared: true,
  version: 1,
  ...part,
})
const ANY: Wanted = { words: "", topic: null, level: null, minutes: null, language: null, origin: null }
const found = (wanted: Partial<Wanted>, templates: readonly ListedTemplate[]) =>
  templatesThat(templates, { ...ANY, ...wanted }, (topic) => `Topic ${topic}`).map(({ id }) => id)

describe("the lessons that are found", () => {
  const all = [
    template("The gradient", { description: "Partial derivatives" }),
    template("ヤコビ行列", { language: "ja", topic: "jacobian", level: 2, minutes: 50 }),
    template("Mine", { origin: "own", minutes: 90, isShared: false }),
  ]
  it("hold every word, wherever it stands and however it is written", () => {
    expect(found({ words: "partial GRADIENT" }, all)).toEqual(["The gradient"])
    expect(found({ words: "jacobian" }, all)).toEqual(["ヤコビ行列"])
    expect(found({ words: "ヤコビ" }, all)).toEqual(["ヤコビ行列"])
    expect(found({ words: "gradient nothing" }, all)).toEqual([])
  })
  it("fit every filter at once", () => {
    expect(found({ level: 1 }, all)).toEqual(["The gradient", "Mine"])
    expect(found({ level: 1, minutes: 60 }, all)).toEqual(["The gradient"])
    expect(found({ language: "ja" }, all)).toEqual(["ヤコビ行列"])
    expect(found({ origin: "own" }, all)).toEqual(["Mine"])
    expect(found({ topic: "jacobian", language: "en" }, all)).toEqual([])
    expect(found({}, all)).toHaveLength(3)
  })
})
