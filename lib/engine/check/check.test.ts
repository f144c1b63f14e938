import { describe, expect, it } from "vitest"
import { check } from "./check"
import { CASES } from "./corpus"
import { EXAMINED, MISTAKES } from "./examined"
import { sampleVariables } from "./samples"

describe.each([
  ["derivations of textbooks", CASES],
  ["derivations whose lines have been evaluated with NumPy", EXAMINED],
])("the line checker on %s", (_, cases) => {
  it.each(cases.map((one) => [one.lines.join("  ~  "), one] as const))("%s", (_lines, one) => {
    const { variables, expected, ...rest } = one
    const report = check({ ...rest, variables: sampleVariables(variables) })
    expect(report.ok).toBe(true)
    if (!report.ok) return
    expect(report.verdicts.filter(({ line }) => line > 0).map(({ verdict }) => verdict)).toEqual(expected)
    const wrong = expected.findIndex((verdict) => !/^(equal|conditional|unknown)$/.test(verdict))
    const unreadableStart = report.verdicts.some(({ line }) => line === 0)
    expect(report.firstWrong).toBe(unreadableStart ? 0 : wrong < 0 ? null : wrong + 1)
  })
})

describe("mistakes made on purpose", () => {
  const found = MISTAKES.map(({ mistake, one, lines }) => {
    const { variables, expected: _, ...rest } = one
    const report = check({ ...rest, lines, variables: sampleVariables(variables) })
    const verdict = report.ok ? report.verdicts.find(({ line }) => line === lines.length - 1) : undefined
    return { mistake, line: lines.at(-1), named: verdict?.diagnosis?.map(({ rule }) => rule) ?? [] }
  })

  it("are named, nearly all of them, and most of them first", () => {
    expect(found.length).toBeGreaterThan(90)
    const named = found.filter((one) => one.named.includes(one.mistake))
    expect(named.length / found.length).toBeGreaterThan(0.95)
    expect(found.filter(({ mistake, named }) => named[0] === mistake).length).toBeGreaterThan(80)
  })
})

describe("functions that are defined elsewhere", () => {
  const definitions = [{ latex: "g(\\bm u) = \\bm u^\\top\\bm u" }, { latex: "c = 3" }]
  const judge = (...lines: string[]) => {
    const report = check({ variables: sampleVariables("x:n W:mxn b:m"), wrt: "x", lines, definitions })
    return report.ok ? report.verdicts.map(({ verdict }) => verdict) : report.error.message.en
  }

  it("may be called with any arguments", () => {
    const start = "\\nabla g(W\\bm x-\\bm b)"
    expect(judge(start, "2W^\\top(W\\bm x-\\bm b)", "W^\\top(W\\bm x-\\bm b)")).toEqual([
      "equal",
      "different",
    ])
    expect(judge("c\\,g(\\bm x)", "3\\bm x^\\top\\bm x")).toEqual(["equal"])
  })

  it("are not defined again by a line that states them", () => {
    expect(judge("\\bm x^\\top\\bm x = g(\\bm x)", "g(\\bm x) = 2\\bm x^\\top\\bm x")).toEqual(["different"])
  })
})

describe("what a line may hold", () => {
  const judge = (variables: string, ...lines: string[]) => {
    const report = check({ variables: sampleVariables(variables), wrt: "x", lines })
    if (!report.ok) return report.error.message.en
    return report.verdicts.filter(({ line }) => line > 0).map(({ verdict }) => verdict)
  }
  const SQUARE = "f(\\bm x)=\\bm x^\\top A\\bm x"

  it.each([
    "H_f",
    "\\nabla^2 f",
    "\\frac{\\partial}{\\partial\\bm x}\\nabla f",
    "\\frac{\\partial}{\\partial\\bm x}\\left(\\frac{\\partial f}{\\partial\\bm x}\\right)",
    "H_f(\\bm x)",
  ])("second derivatives as %s", (second) => {
    expect(judge("x:n A:nxn", SQUARE, `${second}=A+A^\\top`, `${second}=A-A^\\top`)).toEqual([
      "equal",
      "different",
    ])
  })

  it.each([
    "J_f^\\top",
    "\\operatorname{grad} f(\\bm x)",
    "\\begin{pmatrix}\\frac{\\partial f}{\\partial x_1}\\\\\\vdots\\\\\\frac{\\partial f}{\\partial x_n}\\end{pmatrix}",
  ])("gradients as %s", (first) => {
    expect(judge("x:n A:nxn", SQUARE, `${first}=(A+A^\\top)\\bm x`, `${first}=A\\bm x`)).toEqual([
      "equal",
      "different",
    ])
  })

  it("components of a vector-valued function", () => {
    const lines = ["\\bm f(\\bm x)=W\\bm x+\\bm b", "\\frac{\\partial f_i}{\\partial x_j}=W_{ij}"]
    expect(judge("x:n W:mxn b:m", ...lines, "\\frac{\\partial f_i}{\\partial x_j}=W_{ji}")).not.toEqual([
      "equal",
      "equal",
    ])
    expect(judge("x:n W:mxn b:m", ...lines)).toEqual(["equal"])
  })

  it("a name for a part, with which the lines before and after it go on", () => {
    const start = "\\nabla\\|A\\bm x-\\bm b\\|^2"
    const names = ["\\bm r=A\\bm x-\\bm b", "\\frac{\\partial\\bm r}{\\partial\\bm x}=A"]
    expect(judge("x:n A:mxn b:m", start, ...names, "2A^\\top\\bm r")).toEqual(["equal", "equal", "equal"])
    expect(judge("x:n A:mxn b:m", start, ...names, "A^\\top\\bm r")).toEqual(["equal", "equal", "different"])
    expect(judge("x:n A:mxn b:m", start, "2A^\\top\\bm r")).toEqual(["undefined-symbol"])
  })

  it("signs and words that lead from line to line", () => {
    const line = "\\bm x^\\top A\\bm x"
    const said = ["\\therefore ", "\\Rightarrow ", "よって ", "\\text{so }"].map((word) => word + line)
    expect(judge("x:n A:nxn", line, ...said, "\\Rightarrow A\\bm x")).toEqual([
      ...said.map(() => "equal"),
      "shape-error",
    ])
  })

  it("values at a point behind a bar or a bracket, and points that are named after a variable", () => {
    const start = "f(x)=x^3"
    const right = [
      "\\left.\\frac{\\mathrm d f}{\\mathrm d x}\\right|_{x=2}=12",
      "f'(x)\\big|_{x=2}=12",
      "\\left[\\frac{df}{dx}\\right]_{x=2}=12",
      "f'(x)|_{x=x_0}=3x_0^2",
      "f'(x_0)=3x_0^2",
    ]
    expect(judge("x", start, ...right)).toEqual(right.map(() => "equal"))
    expect(judge("x", start, "f'(1)=3", "2f'(x)|_{x=1}-3")).toEqual(["equal", "equal"])
    expect(judge("x", start, "f'(x)|_{x=2}=8", "f'(x)|_{x=x_0}=3x^2")).toEqual(["different", "different"])
    const form = ["f(\\bm x)=\\bm x^\\top A\\bm x", "\\nabla f|_{\\bm x=\\bm x_0}=(A+A^\\top)\\bm x_0"]
    expect(judge("x:n A:nxn", ...form)).toEqual(["equal"])
    expect(judge("x y", "f(x,y)=x^2y", "\\frac{\\partial f}{\\partial x}\\Big|_{(x,y)=(1,2)}=4")).toEqual([
      "equal",
    ])
    expect(judge("x", "|x|^2", "x^2", "f'(x)|_{x")).toEqual(["equal", "syntax-error"])
  })

  it("the general component of a vector, and with it all the others", () => {
    const start = "p_i=\\frac{e^{x_i}}{\\sum_{k=1}^ne^{x_k}}"
    const right = [
      "\\frac{\\partial p_i}{\\partial x_j}=p_i(\\delta_{ij}-p_j)",
      "\\frac{\\partial p_k}{\\partial x_k}=p_k(1-p_k)",
      "\\sum_{j=1}^n p_j=1",
      "\\frac{\\partial\\bm p}{\\partial\\bm x}=\\operatorname{diag}(\\bm p)-\\bm p\\bm p^\\top",
    ]
    expect(judge("x:n", start, ...right.slice(0, 2), right[3] ?? "")).toEqual(["equal", "equal", "equal"])
    expect(judge("x:n", start, "\\frac{\\partial p_i}{\\partial x_j}=p_i(1-p_j)")).toEqual(["different"])
  })

  it("an equation of its own about what the lines before it say", () => {
    const gradient = "\\frac{\\partial}{\\partial\\bm x}(\\bm x^\\top A\\bm x)"
    const before = "\\sum_{i,j}A_{ij}x_ix_j"
    expect(judge("x:n A:nxn", before, `${gradient}=(A+A^\\top)\\bm x`)).toEqual(["equal"])
    expect(judge("x:n A:nxn", before, `${gradient}=A\\bm x`)).toEqual(["conditional"].map(() => "different"))
    expect(judge("x:n A:nxn", before, "\\nabla(\\bm x^\\top\\bm x)=2\\bm x")).toEqual(["shape-error"])
  })

  it("what a declared letter stands for", () => {
    const lines = ["\\bm y=A\\bm x", "\\frac{\\partial\\bm y}{\\partial\\bm x}=A"]
    expect(judge("x:n y:m A:mxn", ...lines)).toEqual(["equal"])
    expect(
      judge("x:n y:m A:mxn", "\\bm y=A\\bm x", "\\frac{\\partial\\bm y}{\\partial\\bm x}=A^\\top"),
    ).toEqual(["transposed"])
  })

  it("sums over the indices that differ from a free one", () => {
    const lines = [
      "\\frac{\\partial}{\\partial x_k}\\sum_{i<j}x_ix_j",
      "\\sum_{j\\ne k}x_j",
      "\\sum_jx_j-x_k",
    ]
    expect(judge("x:n", ...lines, "\\sum_{j>k}x_j")).toEqual(["equal", "equal", "different"])
  })

  it("stacked vectors and matrices of blocks as wholes", () => {
    const stack = "\\begin{pmatrix}A\\bm x\\\\B\\bm x\\end{pmatrix}"
    const lines = [`\\begin{pmatrix}A\\\\B\\end{pmatrix}\\bm x`, stack]
    const jacobian = `\\frac{\\partial}{\\partial\\bm x}${stack}`
    expect(judge("x:n A:mxn B:pxn", ...lines)).toEqual(["equal"])
    expect(
      judge(
        "x:n A:mxn B:pxn",
        jacobian,
        "\\begin{pmatrix}A\\\\B\\end{pmatrix}",
        "\\begin{pmatrix}A^\\top&B^\\top\\end{pmatrix}",
      ),
    ).toEqual(["equal", "transposed"])
    expect(judge("x:n A:mxn B:pxn", jacobian, "\\begin{pmatrix}B\\\\A\\end{pmatrix}")).toEqual(["different"])
  })

  it("values at a point, exact and rounded, of functions and of their derivatives", () => {
    const cube = [
      "f(x)=x^3",
      "f'(2)=12",
      "f(2)=8",
      "f(2)\\approx 8.001",
      "f(2x)=8x^3",
      "\\frac{d}{dx}f(2x)=24x^2",
    ]
    expect(judge("x", ...cube)).toEqual(["equal", "equal", "equal", "equal", "equal"])
    expect(judge("x", "f(x)=x^3", "f'(2)=8", "f(2)\\approx 8.1")).toEqual(["different", "unknown"])
    const form = "f(\\bm x)=x_1^2x_2"
    expect(judge("x:2", form, "f(1,2)=2", "\\nabla f(1,2)=(4,1)", "\\nabla f(1,2)=(4,2)")).toEqual([
      "equal",
      "equal",
      "different",
    ])
    const norm = "f(\\bm x)=\\bm x^\\top\\bm x"
    expect(judge("x:n a:n", norm, "\\nabla f(\\bm a)=2\\bm a", "\\nabla f(\\bm a)=\\bm a")).toEqual([
      "equal",
      "different",
    ])
  })
})
