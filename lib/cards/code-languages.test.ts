import { expect, test } from "vitest"
import { codeLanguages } from "../engine/print/code/languages"
import { CODE_LANGUAGES } from "./code-languages"

test("the languages that are offered are the engine's", () => {
  expect(CODE_LANGUAGES).toEqual(Object.values(codeLanguages).map(({ id, title }) => ({ id, title })))
})
