import { execFileSync } from "node:child_process"
import { describe, expect, test } from "vitest"
import type { CodeLanguageId } from "../../answer"
import { flatten, questionOf, readCorpus, relativeError } from "../../corpus/cases"
import { derive } from "../../engine"

const cases = [...readCorpus("seed"), ...readCorpus("wikipedia")]
const python = ["/usr/bin/python3", "python3"]

/** A Python that has a module, if there is one here. */
function pythonWith(module: string): string | null {
  for (const one of python) {
    try {
      execFileSync(one, ["-c", `import ${module}`], { stdio: "ignore" })
      return one
    } catch {}
  }
  return null
}

const RUN: Partial<Record<CodeLanguageId, { module: string; make: string; list: string }>> = {
  numpy: {
    module: "numpy",
    make: "numpy.array(v, dtype=float)",
    list: "numpy.asarray(r, dtype=float).tolist()",
  },
  pytorch: {
    module: "torch",
    make: "torch.tensor(v, dtype=torch.float64)",
    list: "torch.as_tensor(r, dtype=torch.float64).tolist()",
  },
}

const programs = (language: CodeLanguageId) =>
  cases.map((one) => {
    const answer = derive({ ...questionOf(one, "article"), code: [language] })
    if (!answer.ok) throw new Error(answer.error.message.en)
    return { one, code: answer.derivative.code?.[language] ?? null }
  })

describe.each(["numpy", "pytorch"] as const)("programs for %s", (language) => {
  const run = RUN[language]
  const interpreter = run ? pythonWith(run.module) : null

  test.skipIf(!interpreter)(
    `give the corpora's numbers (needs Python with ${run?.module})`,
    () => {
      const all = programs(language)
      const written = all.filter(({ code }) => code !== null)
      expect(all.length - written.length).toBeLessThanOrEqual(14)
      const script = [
        `import json, sys, ${run?.module}`,
        "out = []",
        "for one in json.load(sys.stdin):",
        "    try:",
        "        space = {}",
        "        exec(one['code'], space)",
        "        names = [name for name in space if callable(space[name]) and name != '__builtins__']",
        `        args = [${run?.make} for v in one['args']]`,
        "        values = []",
        "        for name in names[-2:]:",
        "            r = space[name](*args)",
        `            values.append(${run?.list})`,
        "        out.append(values)",
        "    except Exception as error:",
        "        out.append(repr(error))",
        "print(json.dumps(out))",
      ].join("\n")
      const input = JSON.stringify(
        written.map(({ one, code }) => ({ code, args: one.variables.map((v) => one.at[v.name]) })),
      )
      const output = execFileSync(interpreter ?? "", ["-c", script], { input, maxBuffer: 1e8 }).toString()
      const results: unknown = JSON.parse(output)
      if (!Array.isArray(results)) throw new Error("no list")
      const wrong = written.flatMap(({ one, code }, k) => {
        const result: unknown = results[k]
        if (!Array.isArray(result)) return [`${one.id}: ${String(result)}\n${code}`]
        const [value, derivative] = result
        const off = Math.max(
          relativeError(flatten(value), flatten(one.value)),
          relativeError(flatten(derivative), flatten(one.derivative)),
        )
        return off < 1e-8 ? [] : [`${one.id}: off by ${off}\n${code}`]
      })
      expect(wrong.length, wrong.slice(0, 12).join("\n")).toBe(0)
    },
    120_000,
  )
})
