import { beforeEach, expect, test } from "vitest"
import { add, derivative, entry, number } from "../index-form/build"
import { startForms } from "../index-form/intern"
import { StepRecorder } from "./recorder"

beforeEach(() => startForms())

const title = { en: "a rule", ja: "規則" }

test("a pass that changes nothing is no step", () => {
  const recorder = new StepRecorder()
  recorder.record("rule", title, entry("a"), entry("a"))
  expect(recorder.steps).toEqual([])
})

test("steps inside a part are shown with what stands around it, and the surroundings end with the work", () => {
  const recorder = new StepRecorder()
  const [a, b] = [entry("a"), entry("b")]
  const result = recorder.within(
    (node) => derivative(node, "x", []),
    () => {
      recorder.record("inner", title, a, b)
      return 5
    },
  )
  recorder.record("outer", title, a, add([a, number(1)]))
  expect(result).toBe(5)
  expect(recorder.steps.map((step) => step.after)).toEqual([derivative(b, "x", []), add([a, number(1)])])
})

test("steps can be taken back", () => {
  const recorder = new StepRecorder()
  recorder.record("first", title, entry("a"), entry("b"))
  recorder.record("second", title, entry("b"), entry("c"))
  recorder.rewind(1)
  expect(recorder.steps.map((step) => step.rule)).toEqual(["first"])
})
