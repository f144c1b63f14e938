import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterEach, beforeAll, describe, expect, it } from "vitest"

const ROOT = join(__dirname, "../..")

interface AnswerLine {
  readonly id: unknown
  readonly ok: boolean
  readonly error?: {
    readonly code: string
    readonly message: { readonly en: string; readonly ja: string }
    readonly hint: { readonly en: string; readonly ja: string }
    readonly span: readonly number[]
  }
}

const started: ChildProcessWithoutNullStreams[] = []
function start(): ChildProcessWithoutNullStreams {
  const command = spawn(process.execPath, ["scripts/derive.mjs"], { cwd: ROOT })
  command.stdin.on("error", () => undefined)
  started.push(command)
  return command
}
afterEach(() => {
  for (const command of started.splice(0)) command.kill("SIGKILL")
})

/** Runs the command to its end. */
async function run(input: string | Uint8Array) {
  const command = start()
  let [output, errors] = ["", ""]
  command.stdout.setEncoding("utf8").on("data", (text) => {
    output += text
  })
  command.stderr.setEncoding("utf8").on("data", (text) => {
    errors += text
  })
  command.stdin.end(input)
  const [code] = await once(command, "close")
  const lines = output.split("\n")
  expect(lines.pop()).toBe("")
  return { code, errors, answers: lines.map((line) => JSON.parse(line) as AnswerLine) }
}

const square = (id: unknown, latex = "x^2") => ({
  id,
  latex,
  variables: [{ name: "x", latex: "x", kind: "scalar", shape: [] }],
  wrt: "x",
})
const jsonLines = (values: readonly unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join("")

describe("npm run derive", () => {
  // The first run bundles the program, which must not count against the time of any test.
  beforeAll(async () => {
    await run("")
  }, 60_000)

  it("answers each question in order and hands back its id", async () => {
    const ids = [..."abcdefghij", 1, 2.5, null, "日本語", "", true, [1, { a: [] }], { deep: { id: null } }]
    const { code, answers, errors } = await run(jsonLines(ids.map((id) => square(id))))
    expect({ code, errors }).toEqual({ code: 0, errors: "" })
    expect(answers.map((answer) => answer.id)).toEqual(ids)
    expect(answers.filter((answer) => !answer.ok)).toEqual([])
  })

  it("gives a malformed line an answer of its own and goes on", async () => {
    const input = `${JSON.stringify(square("first"))}\n{"id": "cut\n\n\r\n42\n{"id":"no latex","wrt":"x"}\n${JSON.stringify(square("last"))}`
    const { code, answers } = await run(input)
    expect(code).toBe(0)
    expect(answers.map(({ id, ok, error }) => [id, ok || error?.code])).toEqual([
      ["first", true],
      [null, "syntax-error"],
      [null, "syntax-error"],
      ["no latex", "syntax-error"],
      ["last", true],
    ])
    expect(answers[3]?.error?.message.en).toBe('The field "latex" must be a text of LaTeX.')
  })

  it("refuses each thing that a question can get wrong with its code, in both languages, at its place", async () => {
    const vector = (shape: unknown[], latex = "\\bm{x}") => ({ name: "x", latex, kind: "vector", shape })
    const squared = { latex: "\\bm x^\\top\\bm x", variables: [vector(["n"])], wrt: "x" }
    const wrong: readonly [string, { readonly latex: string } & Readonly<Record<string, unknown>>][] = [
      ["syntax-error", { ...square(0, "") }],
      ["syntax-error", { ...square(0), order: 7 }],
      ["syntax-error", { ...square(0), layout: "sideways" }],
      ["syntax-error", { ...squared, variables: [{ ...vector(["n"]), kind: "tensor" }] }],
      ["syntax-error", { ...squared, variables: [vector([])] }],
      ["syntax-error", { ...squared, variables: [vector([0])] }],
      ["syntax-error", { ...squared, dims: { n: 2.5 } }],
      ["syntax-error", { ...squared, wrt: { name: "x", index: [0] } }],
      ["shape-error", { ...squared, wrt: { name: "x", index: [4] }, dims: { n: 3 } }],
      ["shape-error", { ...squared, latex: "x_4", dims: { n: 3 } }],
      ["shape-error", { ...squared, dims: { n: 3 }, at: { x: [1, 2] } }],
      ["shape-error", { ...squared, latex: "\\bm x + \\bm x^\\top" }],
      ["undefined-symbol", { ...squared, at: {} }],
      ["undefined-symbol", { ...squared, wrt: "y" }],
      ["undefined-symbol", { ...squared, latex: "\\bm x^\\top\\bm y" }],
      ["undefined-symbol", { ...squared, variables: [vector(["n"]), { ...vector(["n"]), name: "y" }] }],
      ["too-large", { ...squared, variables: [vector([100_000_000])] }],
      ["syntax-error", square(0, "\u0445 + x")],
      ["syntax-error", square(0, "\ud83d\ude00 x")],
      ["unsupported", square(0, "\\int x")],
    ]
    const { code, answers } = await run(jsonLines(wrong.map(([, question], id) => ({ ...question, id }))))
    expect(code).toBe(0)
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual(
      wrong.map(([expected], id) => [id, expected]),
    )
    for (const [k, { error }] of answers.entries()) {
      const [start = -1, end = -1] = error?.span ?? []
      const latex = wrong[k]?.[1].latex ?? ""
      expect(0 <= start && start <= end && end <= latex.length).toBe(true)
      for (const text of [error?.message, error?.hint]) {
        expect(text?.en).toMatch(/\S/)
        expect(text?.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/)
      }
    }
  })

  it("fails with a sentence when nothing of the input is JSON", async () => {
    const { code, answers, errors } = await run("hello\nworld\n")
    expect(code).toBe(1)
    expect(answers).toHaveLength(2)
    expect(errors).toBe("The input is not JSON Lines: no line of it is a JSON value.\n")
  })

  it("has nothing to say about nothing", async () => {
    expect(await run("")).toEqual({ code: 0, errors: "", answers: [] })
    expect(await run("\ufeff\n\n")).toEqual({ code: 0, errors: "", answers: [] })
  })

  it("refuses what is hostile with one answer a line and survives it", async () => {
    const hostile = [
      square("long", "x+".repeat(50_000)),
      square("deep", `${"{".repeat(1900)}x${"}".repeat(1900)}`),
      square("deeper", `${"\\frac{1}{".repeat(400)}x${"}".repeat(400)}`),
      square("open", "(".repeat(3000)),
      square("scripts", `x${"^{x".repeat(1000)}${"}".repeat(1000)}`),
      square("nul", "x\u0000 + 1"),
      square("surrogate", "x + \ud800"),
      square("macro", "\\def\\x{\\x\\x}\\x"),
      { ...square("texts for numbers"), order: "1" },
      { ...square("prototype"), variables: [{ name: "__proto__", latex: "x", kind: "scalar", shape: [] }] },
      { ...square("huge size"), dims: { n: 1_000_000 } },
    ]
    const { code, answers } = await run(jsonLines(hostile))
    expect(code).toBe(0)
    expect(answers.map((answer) => answer.id)).toEqual(hostile.map((question) => question.id))
    const refused = answers.filter((answer) => !answer.ok)
    expect(refused.map((answer) => answer.id)).toEqual(
      expect.arrayContaining(["long", "open", "macro", "huge size"]),
    )
    for (const { error } of refused) expect(error?.message.en).toMatch(/\S.*\.$/s)
    expect(answers[0]?.error?.code).toBe("too-large")
  }, 60_000)

  it("does not hold a line in memory that is longer than any question", async () => {
    const input = Buffer.concat([
      Buffer.alloc(20_000_000, "x"),
      Buffer.from(`\n${JSON.stringify(square("next"))}\n`),
    ])
    const { code, answers } = await run(input)
    expect(code).toBe(0)
    expect(answers.map(({ id, error }) => [id, error?.code])).toEqual([
      [null, "too-large"],
      ["next", undefined],
    ])
  })

  it("answers a question while more are still to come", async () => {
    const command = start()
    const lines = createInterface({ input: command.stdout })[Symbol.asyncIterator]()
    for (const id of ["one", "two"]) {
      command.stdin.write(jsonLines([square(id)]))
      expect(JSON.parse((await lines.next()).value)).toMatchObject({ id, ok: true })
    }
    command.stdin.end()
    expect(await once(command, "close")).toEqual([0, null])
  })

  it("ends quietly when its reader closes the pipe", async () => {
    const command = start()
    let errors = ""
    command.stderr.on("data", (text) => {
      errors += text
    })
    command.stdin.end(jsonLines(Array.from({ length: 2000 }, (_, i) => square(i))))
    await once(command.stdout, "data")
    command.stdout.destroy()
    expect(await once(command, "close")).toEqual([0, null])
    expect(errors).toBe("")
  })

  it("answers 300 questions in seconds and in little memory", async () => {
    const command = start()
    const lines = createInterface({ input: command.stdout })[Symbol.asyncIterator]()
    const begun = performance.now()
    command.stdin.write(
      jsonLines(Array.from({ length: 300 }, (_, i) => square(i, `x^{${i}} \\sin(x) + e^{x}`))),
    )
    for (let i = 0; i < 300; i++)
      expect(JSON.parse((await lines.next()).value)).toMatchObject({ id: i, ok: true })
    expect(performance.now() - begun).toBeLessThan(30_000)
    const status = `/proc/${command.pid}/status`
    if (existsSync(status)) {
      const peak = Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, "utf8"))?.[1])
      expect(peak).toBeLessThan(512 * 1024)
    }
    command.stdin.end()
    expect(await once(command, "close")).toEqual([0, null])
  })
})
