import { describe, expect, it } from "vitest"
import { languages } from "../language/language"
import { lessonBoard } from "./lay-out"
import { LESSONS } from "./lessons"

/** What the seed article states, in its order: the lesson that says it, and what must stand there in both languages (formulas) or in each (words). */
const STATEMENTS: readonly (readonly [
  statement: string,
  lesson: string,
  formulas: readonly string[],
  words: Readonly<Record<"ja" | "en", string>> | null,
])[] = [
  ["scalars are plain numbers", "notation", ["1.5,\\quad \\frac{1}{3},\\quad 10^3"], null],
  ["only real numbers", "notation", [], { ja: "実数だけ", en: "real numbers only" }],
  [
    "a vector is scalars in a row",
    "notation",
    ["\\bm{x} = \\left(1.2,\\ \\frac{1}{3},\\ 10^3\\right)"],
    null,
  ],
  [
    "three entries make three dimensions",
    "notation",
    [],
    { ja: "3次元ベクトル", en: "three-dimensional vector" },
  ],
  [
    "one dimension counts as a scalar",
    "notation",
    [],
    { ja: "1次元のベクトルは、ふつうスカラーと同じ", en: "one dimension usually counts as a scalar" },
  ],
  [
    "column vectors of n entries",
    "notation",
    ["\\bm{x} = \\begin{bmatrix} x_1 \\\\ x_2 \\\\ \\vdots \\\\ x_n \\end{bmatrix}"],
    { ja: "列ベクトル", en: "column vector" },
  ],
  [
    "the same vector as a column",
    "notation",
    ["\\bm{x} = \\begin{bmatrix} 1.2 \\\\ \\frac{1}{3} \\\\ 10^3 \\end{bmatrix}"],
    null,
  ],
  [
    "the notation hides what is inside",
    "notation",
    [],
    { ja: "中身が何個あっても", en: "however many entries" },
  ],
  [
    "a 2 by 3 matrix, with a capital letter",
    "notation",
    ["X = \\begin{bmatrix} 1 & 3 & 0.01 \\\\ -2 & 9 & 5 \\end{bmatrix}", "2 \\times 3"],
    { ja: "大文字", en: "capital letter" },
  ],
  [
    "an m by n matrix",
    "notation",
    [
      "X = \\begin{bmatrix} x_{11} & x_{12} & \\cdots & x_{1n} \\\\ x_{21} & x_{22} & \\cdots & x_{2n} \\\\ \\vdots & \\vdots & \\ddots & \\vdots \\\\ x_{m1} & x_{m2} & \\cdots & x_{mn} \\end{bmatrix}",
    ],
    null,
  ],
  ["how to tell rows from columns", "notation", [], { ja: "整列", en: "columns" }],
  ["a column vector is also called upright", "notation", [], { ja: "縦ベクトル", en: "stands upright" }],
  [
    "the transpose of a column is a row",
    "notation",
    ["\\bm{x}^\\top = \\begin{bmatrix} x_1 & x_2 & \\cdots & x_n \\end{bmatrix}"],
    null,
  ],
  ["arrows in physics", "notation", ["\\vec{x}"], { ja: "物理", en: "Physics" }],
  [
    "scalar-valued of a scalar",
    "function-kinds",
    ["f(x) = x^2 + 5"],
    { ja: "スカラー値関数", en: "scalar-valued" },
  ],
  ["scalar variable", "function-kinds", [], { ja: "スカラー変数", en: "scalar variable" }],
  [
    "vector variable",
    "function-kinds",
    ["f(\\bm{x}) = f(x_1, x_2, \\ldots, x_n)"],
    { ja: "ベクトル変数", en: "vector variable" },
  ],
  ["a vector of one entry includes scalars", "function-kinds", ["n = 1"], null],
  [
    "scalar-valued of a matrix: sum of squares",
    "function-kinds",
    ["s(X) = \\sum_{i=1}^m \\sum_{j=1}^n x_{ij}^2"],
    null,
  ],
  [
    "mean and variance of a matrix",
    "function-kinds",
    [],
    { ja: "**平均**や**分散**", en: "**mean** and the **variance**" },
  ],
  [
    "vector-valued of a scalar",
    "function-kinds",
    ["\\bm{c}(x) = (x^2,\\ 2x + 1)"],
    { ja: "ベクトル値関数", en: "vector-valued" },
  ],
  ["bold, or not", "function-kinds", [], { ja: "太字にしない本も多く", en: "many books leave it thin" }],
  [
    "its entries",
    "function-kinds",
    ["\\bm{f}(x) = \\bigl(f_1(x),\\ f_2(x),\\ \\ldots,\\ f_n(x)\\bigr)"],
    null,
  ],
  [
    "vector-valued of a vector",
    "function-kinds",
    ["\\bm{h}(\\bm{x}) = (x_1^2,\\ x_1 x_2,\\ 2x_2 + 1)"],
    null,
  ],
  [
    "as a column",
    "function-kinds",
    [
      "\\bm{f}(\\bm{x}) = \\begin{bmatrix} f_1(\\bm{x}) \\\\ f_2(\\bm{x}) \\\\ \\vdots \\\\ f_m(\\bm{x}) \\end{bmatrix}",
    ],
    null,
  ],
  ["scalar fields: temperature, pressure", "function-kinds", [], { ja: "スカラー場", en: "scalar field" }],
  [
    "vector fields: electric, magnetic",
    "function-kinds",
    [],
    { ja: "電場や磁場", en: "electric and magnetic fields" },
  ],
  [
    "the linear map, written out",
    "function-kinds",
    [
      "\\bm{y}(\\bm{x}) = W\\bm{x} + \\bm{b}",
      "W\\bm{x} + \\bm{b} = \\begin{bmatrix} w_{11} & \\cdots & w_{1n} \\\\ w_{21} & \\cdots & w_{2n} \\\\ \\vdots & \\ddots & \\vdots \\\\ w_{m1} & \\cdots & w_{mn} \\end{bmatrix} \\begin{bmatrix} x_1 \\\\ \\vdots \\\\ x_n \\end{bmatrix} + \\begin{bmatrix} b_1 \\\\ b_2 \\\\ \\vdots \\\\ b_m \\end{bmatrix}",
      "W\\bm{x} + \\bm{b} = \\begin{bmatrix} w_{11} x_1 + \\cdots + w_{1n} x_n + b_1 \\\\ w_{21} x_1 + \\cdots + w_{2n} x_n + b_2 \\\\ \\vdots \\\\ w_{m1} x_1 + \\cdots + w_{mn} x_n + b_m \\end{bmatrix}",
    ],
    null,
  ],
  ["strictly an affine map", "function-kinds", [], { ja: "アフィン変換", en: "**affine** map" }],
  [
    "weights and bias as variables, x fixed",
    "function-kinds",
    ["\\bm{f}(W, \\bm{b}) = W\\bm{x} + \\bm{b}"],
    { ja: "固定された値", en: "is fixed" },
  ],
  [
    "mean and variance as a vector",
    "function-kinds",
    [],
    { ja: "平均と分散を並べたベクトル", en: "the mean and the variance of its entries as a vector" },
  ],
  [
    "rotation matrix",
    "function-kinds",
    [
      "R(\\theta) = \\begin{bmatrix} \\cos\\theta & -\\sin\\theta \\\\ \\sin\\theta & \\cos\\theta \\end{bmatrix}",
    ],
    { ja: "ラジアン", en: "radians" },
  ],
  [
    "matrix-valued of a scalar",
    "function-kinds",
    [
      "F(x) = \\begin{bmatrix} f_{11}(x) & f_{12}(x) & \\cdots & f_{1n}(x) \\\\ f_{21}(x) & f_{22}(x) & \\cdots & f_{2n}(x) \\\\ \\vdots & \\vdots & \\ddots & \\vdots \\\\ f_{m1}(x) & f_{m2}(x) & \\cdots & f_{mn}(x) \\end{bmatrix}",
    ],
    null,
  ],
  ["matrix-valued of a vector and of a matrix", "function-kinds", ["f_{ij}(\\bm{x})", "f_{ij}(X)"], null],
  [
    "ordinary derivative",
    "scalar-derivatives",
    ["f(x) = x^2 + 1", "\\frac{\\mathrm{d} f(x)}{\\mathrm{d} x}"],
    { ja: "常微分", en: "ordinary" },
  ],
  [
    "how differentiation works",
    "scalar-derivatives",
    ["\\frac{\\mathrm{d} f(x)}{\\mathrm{d} x} = \\lim_{h \\to 0} \\frac{f(x + h) - f(x)}{h}"],
    null,
  ],
  [
    "partial derivative",
    "gradient",
    ["\\frac{\\partial f(\\bm{x})}{\\partial x_i}", "f(\\bm{x}) = x_1^2 + x_1 x_2 + x_2 + 1"],
    { ja: "偏微分", en: "partial derivative" },
  ],
  ["the others are fixed", "gradient", [], { ja: "**固定**", en: "**held fixed**" }],
  [
    "vector-valued by a scalar, entry by entry",
    "scalar-derivatives",
    [
      "\\frac{\\mathrm{d} \\bm{f}(x)}{\\mathrm{d} x} = \\begin{bmatrix} \\dfrac{\\mathrm{d} f_1(x)}{\\mathrm{d} x} \\\\[2ex] \\dfrac{\\mathrm{d} f_2(x)}{\\mathrm{d} x} \\\\[2ex] \\vdots \\\\[2ex] \\dfrac{\\mathrm{d} f_m(x)}{\\mathrm{d} x} \\end{bmatrix}",
    ],
    null,
  ],
  [
    "vector-valued by one entry",
    "gradient",
    [
      "\\frac{\\partial \\bm{f}(\\bm{x})}{\\partial x_i} = \\begin{bmatrix} \\dfrac{\\partial f_1(\\bm{x})}{\\partial x_i} \\\\[2ex] \\dfrac{\\partial f_2(\\bm{x})}{\\partial x_i} \\\\[2ex] \\vdots \\\\[2ex] \\dfrac{\\partial f_m(\\bm{x})}{\\partial x_i} \\end{bmatrix}",
    ],
    null,
  ],
  [
    "matrix-valued by a scalar",
    "scalar-derivatives",
    [
      "\\frac{\\mathrm{d} F(x)}{\\mathrm{d} x} = \\begin{bmatrix} \\dfrac{\\mathrm{d} f_{11}(x)}{\\mathrm{d} x} & \\cdots & \\dfrac{\\mathrm{d} f_{1n}(x)}{\\mathrm{d} x} \\\\[2ex] \\vdots & \\ddots & \\vdots \\\\[2ex] \\dfrac{\\mathrm{d} f_{m1}(x)}{\\mathrm{d} x} & \\cdots & \\dfrac{\\mathrm{d} f_{mn}(x)}{\\mathrm{d} x} \\end{bmatrix}",
    ],
    null,
  ],
  [
    "matrix-valued by one entry",
    "gradient",
    [
      "\\frac{\\partial F(\\bm{x})}{\\partial x_i} = \\begin{bmatrix} \\dfrac{\\partial f_{11}(\\bm{x})}{\\partial x_i} & \\cdots & \\dfrac{\\partial f_{1n}(\\bm{x})}{\\partial x_i} \\\\[2ex] \\vdots & \\ddots & \\vdots \\\\[2ex] \\dfrac{\\partial f_{m1}(\\bm{x})}{\\partial x_i} & \\cdots & \\dfrac{\\partial f_{mn}(\\bm{x})}{\\partial x_i} \\end{bmatrix}",
    ],
    null,
  ],
  [
    "the gradient",
    "gradient",
    [
      "\\frac{\\partial f(\\bm{x})}{\\partial \\bm{x}} = \\begin{bmatrix} \\dfrac{\\partial f(\\bm{x})}{\\partial x_1} \\\\[2ex] \\dfrac{\\partial f(\\bm{x})}{\\partial x_2} \\\\[2ex] \\vdots \\\\[2ex] \\dfrac{\\partial f(\\bm{x})}{\\partial x_n} \\end{bmatrix}",
    ],
    { ja: "**勾配**", en: "**gradient**" },
  ],
  [
    "nabla",
    "gradient",
    [
      "\\nabla f(\\bm{x}) = \\begin{bmatrix} \\dfrac{\\partial}{\\partial x_1} \\\\[2ex] \\dfrac{\\partial}{\\partial x_2} \\\\[2ex] \\vdots \\\\[2ex] \\dfrac{\\partial}{\\partial x_n} \\end{bmatrix} f(\\bm{x})",
    ],
    { ja: "ナブラ", en: "nabla" },
  ],
  [
    "the gradient with an ordinary d, nabla and grad",
    "gradient",
    [
      "\\frac{\\partial L(\\bm{\\theta})}{\\partial \\bm{\\theta}} = \\frac{\\mathrm{d} L(\\bm{\\theta})}{\\mathrm{d} \\bm{\\theta}} = \\nabla L(\\bm{\\theta}) = \\operatorname{grad} L(\\bm{\\theta})",
    ],
    { ja: "好み", en: "taste" },
  ],
  ["round brackets still mean a column", "gradient", [], { ja: "横ベクトルではありません", en: "not a row" }],
  [
    "the update",
    "gradient-descent",
    [
      "\\bm{\\theta} \\Leftarrow \\bm{\\theta} - \\alpha\\frac{\\mathrm{d} L(\\bm{\\theta})}{\\mathrm{d} \\bm{\\theta}}",
      "\\bm{\\theta} \\Leftarrow \\bm{\\theta} - \\alpha\\nabla L(\\bm{\\theta})",
      "\\bm{\\theta} \\Leftarrow \\bm{\\theta} - \\alpha\\operatorname{grad} L(\\bm{\\theta})",
    ],
    { ja: "損失関数", en: "loss" },
  ],
  ["the learning rate", "gradient-descent", ["\\alpha"], { ja: "学習率", en: "learning rate" }],
  [
    "the gradient of the loss, in entries",
    "gradient-descent",
    [
      "\\frac{\\mathrm{d} L(\\bm{\\theta})}{\\mathrm{d} \\bm{\\theta}} = \\begin{bmatrix} \\dfrac{\\partial L(\\bm{\\theta})}{\\partial \\theta_1} \\\\[2ex] \\dfrac{\\partial L(\\bm{\\theta})}{\\partial \\theta_2} \\\\[2ex] \\vdots \\\\[2ex] \\dfrac{\\partial L(\\bm{\\theta})}{\\partial \\theta_n} \\end{bmatrix}",
    ],
    null,
  ],
  [
    "the Jacobian",
    "jacobian",
    [
      "J_{\\bm{f}} = \\frac{\\partial \\bm{f}(\\bm{x})}{\\partial \\bm{x}} = \\begin{bmatrix} \\dfrac{\\partial f_1}{\\partial x_1} & \\dfrac{\\partial f_1}{\\partial x_2} & \\cdots & \\dfrac{\\partial f_1}{\\partial x_n} \\\\[2ex] \\dfrac{\\partial f_2}{\\partial x_1} & \\dfrac{\\partial f_2}{\\partial x_2} & \\cdots & \\dfrac{\\partial f_2}{\\partial x_n} \\\\[2ex] \\vdots & \\vdots & \\ddots & \\vdots \\\\[2ex] \\dfrac{\\partial f_m}{\\partial x_1} & \\dfrac{\\partial f_m}{\\partial x_2} & \\cdots & \\dfrac{\\partial f_m}{\\partial x_n} \\end{bmatrix}",
    ],
    { ja: "ヤコビ行列", en: "Jacobian matrix" },
  ],
  [
    "row by row",
    "jacobian",
    [
      "\\frac{\\partial f_i(\\bm{x})}{\\partial \\bm{x}} = \\left(\\frac{\\partial f_i}{\\partial x_1},\\ \\frac{\\partial f_i}{\\partial x_2},\\ \\ldots,\\ \\frac{\\partial f_i}{\\partial x_n}\\right)",
    ],
    null,
  ],
  [
    "rows are outputs, columns inputs",
    "jacobian",
    ["\\dfrac{\\partial f_i}{\\partial x_j}"],
    { ja: "**行**は出力の成分", en: "**row** belongs to an entry" },
  ],
  ["other signs for the Jacobian", "jacobian", ["D\\bm{f}(\\bm{x})", "D_{\\bm{x}}\\bm{f}"], null],
  [
    "Wx written out",
    "linear-map-layouts",
    [
      "\\bm{f}(\\bm{x}) = W\\bm{x} = \\begin{bmatrix} w_{11} x_1 + w_{12} x_2 + \\cdots + w_{1n} x_n \\\\ w_{21} x_1 + w_{22} x_2 + \\cdots + w_{2n} x_n \\\\ \\vdots \\\\ w_{m1} x_1 + w_{m2} x_2 + \\cdots + w_{mn} x_n \\end{bmatrix}",
    ],
    null,
  ],
  [
    "a row of Wx by x",
    "linear-map-layouts",
    [
      "\\frac{\\partial (w_{i1} x_1 + w_{i2} x_2 + \\cdots + w_{in} x_n)}{\\partial \\bm{x}} = (w_{i1},\\ w_{i2},\\ \\ldots,\\ w_{in})",
    ],
    null,
  ],
  [
    "Wx by x is W",
    "linear-map-layouts",
    ["\\frac{\\partial W\\bm{x}}{\\partial \\bm{x}} = W"],
    { ja: "当たり前に見えますが", en: "looks obvious" },
  ],
  [
    "numerator layout",
    "linear-map-layouts",
    ["m \\times n"],
    { ja: "**分子レイアウト**", en: "**numerator layout**" },
  ],
  [
    "denominator layout",
    "linear-map-layouts",
    ["n \\times m", "\\frac{\\partial W\\bm{x}}{\\partial \\bm{x}} = W^\\top"],
    { ja: "**分母レイアウト**", en: "**Denominator layout**" },
  ],
  ["where to read on", "linear-map-layouts", [], { ja: "Matrix calculus", en: "Matrix calculus" }],
  [
    "the gradient matrix",
    "gradient-matrix",
    [
      "\\frac{\\partial f}{\\partial X} = \\begin{bmatrix} \\dfrac{\\partial f}{\\partial x_{11}} & \\dfrac{\\partial f}{\\partial x_{12}} & \\cdots & \\dfrac{\\partial f}{\\partial x_{1n}} \\\\[2ex] \\dfrac{\\partial f}{\\partial x_{21}} & \\dfrac{\\partial f}{\\partial x_{22}} & \\cdots & \\dfrac{\\partial f}{\\partial x_{2n}} \\\\[2ex] \\vdots & \\vdots & \\ddots & \\vdots \\\\[2ex] \\dfrac{\\partial f}{\\partial x_{m1}} & \\dfrac{\\partial f}{\\partial x_{m2}} & \\cdots & \\dfrac{\\partial f}{\\partial x_{mn}} \\end{bmatrix}",
    ],
    { ja: "勾配行列", en: "gradient matrix" },
  ],
  ["it has the shape of the matrix", "gradient-matrix", [], { ja: "**同じ形**", en: "**same shape**" }],
  ["it shows sensitivities", "gradient-matrix", [], { ja: "**感度**", en: "**sensitivity**" }],
  [
    "a vector-valued function of a matrix",
    "vector-by-matrix",
    ["\\bm{f}(X) = \\begin{bmatrix} f_1(X) \\\\ f_2(X) \\\\ \\vdots \\\\ f_p(X) \\end{bmatrix}"],
    null,
  ],
  [
    "p by m by n partial derivatives",
    "vector-by-matrix",
    ["p \\times m \\times n", "\\frac{\\partial f_k(X)}{\\partial x_{ij}}"],
    null,
  ],
  ["what the three indices mean", "vector-by-matrix", ["k", "i", "j", "p", "m", "n"], null],
  [
    "the 3-tensor",
    "vector-by-matrix",
    [
      "\\left(\\frac{\\partial \\bm{f}(X)}{\\partial X}\\right)_{kij} = \\frac{\\partial f_k(X)}{\\partial x_{ij}}",
    ],
    { ja: "3次元のテンソル", en: "three-dimensional tensor" },
  ],
  ["leave it to PyTorch", "vector-by-matrix", [], { ja: "PyTorch", en: "PyTorch" }],
  [
    "Wx as a function of W",
    "weights-shorthand",
    [
      "\\bm{f}(W) = W\\bm{x} = \\begin{bmatrix} w_{11} x_1 + w_{12} x_2 + \\cdots + w_{1n} x_n \\\\ w_{21} x_1 + w_{22} x_2 + \\cdots + w_{2n} x_n \\\\ \\vdots \\\\ w_{m1} x_1 + w_{m2} x_2 + \\cdots + w_{mn} x_n \\end{bmatrix}",
    ],
    null,
  ],
  [
    "the first slice",
    "weights-shorthand",
    [
      "\\frac{\\partial f_1(W)}{\\partial W} = \\begin{bmatrix} \\dfrac{\\partial f_1}{\\partial w_{11}} & \\cdots & \\dfrac{\\partial f_1}{\\partial w_{1n}} \\\\[2ex] \\vdots & \\ddots & \\vdots \\\\[2ex] \\dfrac{\\partial f_1}{\\partial w_{m1}} & \\cdots & \\dfrac{\\partial f_1}{\\partial w_{mn}} \\end{bmatrix}",
      "\\frac{\\partial f_1(W)}{\\partial W} = \\begin{bmatrix} x_1 & x_2 & \\cdots & x_n \\\\ 0 & 0 & \\cdots & 0 \\\\ \\vdots & \\vdots & \\ddots & \\vdots \\\\ 0 & 0 & \\cdots & 0 \\end{bmatrix}",
    ],
    { ja: "1行目の成分だけ", en: "only entries of the first row" },
  ],
  [
    "the second slice",
    "weights-shorthand",
    [
      "\\frac{\\partial (W\\bm{x})_2}{\\partial W} = \\frac{\\partial f_2(W)}{\\partial W} = \\begin{bmatrix} 0 & 0 & \\cdots & 0 \\\\ x_1 & x_2 & \\cdots & x_n \\\\ 0 & 0 & \\cdots & 0 \\\\ \\vdots & \\vdots & \\ddots & \\vdots \\\\ 0 & 0 & \\cdots & 0 \\end{bmatrix}",
    ],
    null,
  ],
  [
    "each slice holds the same row once",
    "weights-shorthand",
    ["\\bm{x}^\\top"],
    { ja: "**ちょうど一行だけ**", en: "**exactly one row**" },
  ],
  [
    "the transpose of x",
    "weights-shorthand",
    ["\\bm{x}^\\top = \\begin{bmatrix} x_1 & x_2 & \\cdots & x_n \\end{bmatrix}"],
    null,
  ],
  [
    "the shorthand",
    "weights-shorthand",
    ["\\frac{\\partial (W\\bm{x})}{\\partial W} = \\bm{x}^\\top"],
    { ja: "略記", en: "shorthand" },
  ],
  ["why it is enough", "weights-shorthand", ["w_{ij}", "x_j"], { ja: "どこであっても", en: "for every row" }],
  ["it saves work", "weights-shorthand", [], { ja: "計算の量も減ります", en: "saves work" }],
]

/** All texts of a lesson. */
const saidIn = (id: string, language: "ja" | "en"): string => {
  const lesson = LESSONS.find((one) => one.id === id)
  if (lesson === undefined) throw new Error(`there is no lesson ${id}`)
  return lessonBoard(lesson, language)
    .cards.flatMap(({ texts }) => Object.values(texts))
    .join("\n")
}

describe("the lessons cover the article", () => {
  it.each(STATEMENTS)("%s", (_, lesson, formulas, words) => {
    for (const language of languages) {
      const said = saidIn(lesson, language)
      for (const formula of formulas) expect(said).toContain(formula)
      if (words !== null) expect(said).toContain(words[language])
    }
  })

  it("in its order", () => {
    const order = LESSONS.map(({ id }) => id)
    // The update by gradient descent is named with the gradient and explained in a lesson of its own, later.
    const places = STATEMENTS.map(([, lesson]) => lesson)
      .filter((lesson) => !["gradient-descent", "scalar-derivatives", "gradient"].includes(lesson))
      .map((lesson) => order.indexOf(lesson))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(order.slice(0, 10)).toEqual([
      "notation",
      "function-kinds",
      "scalar-derivatives",
      "gradient",
      "jacobian",
      "linear-map-layouts",
      "gradient-matrix",
      "vector-by-matrix",
      "weights-shorthand",
      "gradient-descent",
    ])
  })
})
