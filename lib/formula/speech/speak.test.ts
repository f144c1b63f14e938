import { describe, expect, it } from "vitest"
import { buildKatexTree } from "../katex-tree"
import { mathematicsOf } from "./math-node"
import { speak } from "./speak"

const say = (tex: string, language: "en" | "ja") =>
  speak(
    mathematicsOf(buildKatexTree(tex, { displayMode: true, output: "htmlAndMathml", strict: "ignore" })),
    language,
  )

describe("formulas in words", () => {
  it.each([
    [
      "\\frac{\\partial f(\\bm{x})}{\\partial \\bm{x}} = 2A^\\top(A\\bm{x} - \\bm{b})",
      "partial derivative of f open parenthesis bold x close parenthesis by bold x equals 2 capital A transpose open parenthesis capital A bold x minus bold b close parenthesis",
      "f かっこ 太字x かっことじ の 太字x による偏微分 イコール 2 大文字A 転置 かっこ 大文字A 太字x マイナス 太字b かっことじ",
    ],
    ["\\frac{\\partial}{\\partial x_i} f", "partial derivative by x sub i of f", "x 添字 i による偏微分 f"],
    ["\\frac{\\mathrm{d}^2 y}{\\mathrm{d} x^2}", "second derivative of y by x", "y の x による2階微分"],
    [
      "\\frac{\\partial^2 f}{\\partial x \\partial y}",
      "second partial derivative of f by x and y",
      "f の x と y による2階偏微分",
    ],
    ["\\frac{1}{2}", "1 over 2", "2 分の 1"],
    ["\\frac{x+1}{y}", "fraction x plus 1 over y end fraction", "分数 分母 y 分子 x プラス 1 分数終わり"],
    [
      "X^{-1} + X^{-\\top} + x^{2k}",
      "capital X inverse plus capital X inverse transpose plus x to the power 2 k end power",
      "大文字X の逆 プラス 大文字X の逆の転置 プラス x の 指数 2 k 指数終わり 乗",
    ],
    [
      "\\|A\\bm{x}\\|^2",
      "norm of capital A bold x end norm squared",
      "ノルム 大文字A 太字x ノルム終わり の2乗",
    ],
    [
      "\\left\\|X\\right\\|_F",
      "norm of capital X end norm sub capital F",
      "ノルム 大文字X ノルム終わり 添字 大文字F",
    ],
    ["\\ln|X|", "natural log bars around capital X end bars", "自然対数 縦線 大文字X 縦線終わり"],
    [
      "\\sum_{i=1}^{n} x_i",
      "sum from i equals 1 to n of x sub i",
      "i イコール 1 から n までの 総和 x 添字 i",
    ],
    ["\\sum_{i} x_i", "sum over i of x sub i", "i についての 総和 x 添字 i"],
    [
      "\\begin{bmatrix} 1 & 2 \\\\ 3 & 4 \\end{bmatrix}^\\top",
      "2 by 2 matrix: row 1: 1, 2; row 2: 3, 4; end matrix transpose",
      "2行2列の行列 1行目 1、2。2行目 3、4 行列終わり 転置",
    ],
    [
      "\\begin{bmatrix} x_1 \\\\ \\vdots \\\\ x_n \\end{bmatrix}",
      "column of 3: x sub 1; and so on down; x sub n; end column",
      "3次の列 x 添字 1、縦に以下同様、x 添字 n 列終わり",
    ],
    [
      "\\begin{vmatrix} a & b \\\\ c & d \\end{vmatrix}",
      "determinant of the 2 by 2 matrix: row 1: a, b; row 2: c, d; end matrix",
      "行列式 2行2列の行列 1行目 a、b。2行目 c、d 行列終わり",
    ],
    [
      "f(x) = \\begin{cases} x & x > 0 \\\\ 0 & x \\le 0 \\end{cases}",
      "f open parenthesis x close parenthesis equals 2 cases: x, x is greater than 0; 0, x is at most 0; end cases",
      "f かっこ x かっことじ イコール 2通りの場合分け x、x 大なり 0。0、x 小なりイコール 0 場合分け終わり",
    ],
    [
      "\\operatorname{tr}(\\Sigma) \\odot \\sqrt{\\theta}",
      "trace open parenthesis capital sigma close parenthesis entrywise times root of theta",
      "トレース かっこ 大文字シグマ かっことじ 要素ごとの積 ルート シータ",
    ],
    [
      "\\hat{x} + f''(u)",
      "x hat plus f prime prime open parenthesis u close parenthesis",
      "x ハット プラス f プライム プライム かっこ u かっことじ",
    ],
    ["\\vec{a} \\in \\mathbb{R}^{n}", "a in the real numbers to the n", "a は次の要素 実数全体 の n 乗"],
  ])("%s", (tex, en, ja) => {
    expect(say(tex, "en")).toBe(en)
    expect(say(tex, "ja")).toBe(ja)
  })
})
