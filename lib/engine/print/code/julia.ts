import { type CodeLanguage, defineCodeLanguage, type Loop } from "./define"

const SAME = ["exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sqrt", "abs", "sign", "sec", "csc", "cot"]
const ranges = (loops: readonly Loop[]): string =>
  loops.map(({ letter, count }) => `${letter} in 1:${count}`).join(", ")

/** The place of a rank, 1 the largest and −1 the smallest, in a list that rises or falls. */
const rising = (rank: string): string =>
  rank === "1" ? "end" : /^\(?-/.test(rank) ? rank.replace(/[()-]/g, "") : `end + 1 - ${rank}`
const falling = (rank: string): string => (rank.replace(/[()]/g, "") === "-1" ? "end" : rank)

const vector = (x: string, rank = "1"): string => `eigvecs(Symmetric(${x}))[:, ${rising(rank)}]`

const table: CodeLanguage["table"] = (body, loops) => `[${body} for ${ranges(loops)}]`

/** Julia, with its standard library LinearAlgebra. */
export const julia = defineCodeLanguage({
  id: "julia",
  title: "Julia",
  isFlat: false,
  taken:
    "begin break catch const continue do else elseif end export false finally for function global if import in isa let local macro module quote return struct true try using while pi det inv pinv tr norm diag diagm exp log sum prod size I maximum".split(
      " ",
    ),
  signs: {
    matrixProduct: " * ",
    entryProduct: " .* ",
    entryQuotient: " ./ ",
    power: "^",
    entryPower: " .^ ",
  },
  constants: { e: "exp(1)", pi: "pi" },
  entryFunctions: {
    ...Object.fromEntries(SAME.map((id) => [id, id])),
    ln: "log",
    arcsin: "asin",
    arccos: "acos",
    arctan: "atan",
    arcosh: "acosh",
    arsinh: "asinh",
    artanh: "atanh",
    silu: (x) => `${x} ./ (1 .+ exp.(-${x}))`,
    softsign: (x) => `${x} ./ (1 .+ abs.(${x}))`,
    mish: (x) => `${x} .* tanh.(log.(1 .+ exp.(${x})))`,
    elu: (x) => `max.(${x}, 0) .+ exp.(min.(${x}, 0)) .- 1`,
    "leaky-relu": (x) => `max.(${x}, 0) .+ 0.01 * min.(${x}, 0)`,
    hardtanh: (x) => `min.(max.(${x}, -1), 1)`,
    logit: (x) => `log.(${x} ./ (1 .- ${x}))`,
    sigmoid: (x) => `1 ./ (1 .+ exp.(-${x}))`,
    relu: (x) => `max.(${x}, 0)`,
    softplus: (x) => `log.(1 .+ exp.(${x}))`,
  },
  call: (name, argument, isEach) => `${name}${isEach ? "." : ""}(${argument})`,
  arrayFunctions: {
    cross: "cross",
    inverse: "inv",
    determinant: "det",
    "pseudo-inverse": "pinv",
    softmax: (x) => `exp.(${x} .- maximum(${x})) ./ sum(exp.(${x} .- maximum(${x})))`,
    eigenvalue: (x, rank = "1") => `eigvals(Symmetric(${x}))[${rising(rank)}]`,
    eigenvector: vector,
    "left-eigenvector": vector,
    "singular-value": (x, rank = "1") => `svdvals(${x})[${falling(rank)}]`,
    "left-singular-vector": (x, rank = "1") => `svd(${x}).U[:, ${falling(rank)}]`,
    "right-singular-vector": (x, rank = "1") => `svd(${x}).V[:, ${falling(rank)}]`,
    "nuclear-norm": (x) => `sum(svdvals(${x}))`,
    "polar-factor": (x) => `svd(${x}).U * svd(${x}).Vt`,
    "matrix-exp": "exp",
    "matrix-ln": "log",
    "matrix-sin": "sin",
    "matrix-cos": "cos",
  },
  transpose: (base) => `${base}'`,
  outer: (left, right) => `${left} * ${right}`,
  diag: (column) => `diagm(${column})`,
  diagonal: (matrix) => `diag(${matrix})`,
  trace: (matrix) => `tr(${matrix})`,
  norm: (array) => `norm(${array})`,
  identity: (size) => `Matrix(1.0I, ${size}, ${size})`,
  ones: (size) => `ones(${size})`,
  zeros: (sizes) => `zeros(${sizes.join(", ")})`,
  unit: (size, place) => `float(1:${size} .== ${place})`,
  array: (cells, isColumn) =>
    `[${cells.map((row) => row.map((cell) => `(${cell})`).join(" ")).join(isColumn ? ", " : "; ")}]`,
  entry: (base, places) => `${base}[${places.join(", ")}]`,
  place: (text) => text,
  ordinal: (letter) => letter,
  delta: (a, b) => `float(${a} == ${b})`,
  pick: (place, cases) => `[${cases.join(", ")}][${place}]`,
  sum: (loop, body) => `sum(${body} for ${ranges([loop])})`,
  product: (loop, body) => `prod(${body} for ${ranges([loop])})`,
  table,
  resultTable: (body, loops, like) => ({ before: [], value: table(body, loops, like) ?? "" }),
  einsum: null,
  sizeOf: (name, axis) => `size(${name}, ${axis + 1})`,
  shape: (sizes) => (sizes.length === 0 ? "scalar" : `(${sizes.join(", ")}${sizes.length === 1 ? "," : ""})`),
  program: (functions) =>
    `using LinearAlgebra\n\n${functions
      .map(({ comment, name, parameters, before, value }) =>
        [
          `# ${comment}`,
          `function ${name}(${parameters.join(", ")})`,
          ...before.map((line) => `    ${line}`),
          `    return ${value}`,
          "end",
        ].join("\n"),
      )
      .join("\n\n")}\n`,
})
