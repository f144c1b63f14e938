import { defineCodeLanguage, type Loop } from "./define"

const SAME = [
  ...["exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sqrt", "abs", "sign", "sec", "csc", "cot"],
  ...["erf"],
]

const each = ({ letter, count }: Loop, body: string): string => `arrayfun(@(${letter}) ${body}, 1:${count})`

/** MATLAB; Octave runs the same code. Vectors are columns. */
export const matlab = defineCodeLanguage({
  id: "matlab",
  title: "MATLAB",
  isFlat: false,
  taken:
    "break case catch classdef continue else elseif end for function global if otherwise parfor persistent return spmd switch try while pi eye ones zeros diag trace norm inv det pinv sum prod size expm logm funm feval arrayfun double result max".split(
      " ",
    ),
  signs: { matrixProduct: " * ", entryProduct: " .* ", entryQuotient: " ./ ", power: "^", entryPower: ".^" },
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
    erfc: "erfc",
    gamma: "gamma",
    "ln-gamma": "gammaln",
    digamma: "psi",
    silu: (x) => `${x} ./ (1 + exp(-${x}))`,
    softsign: (x) => `${x} ./ (1 + abs(${x}))`,
    mish: (x) => `${x} .* tanh(log(1 + exp(${x})))`,
    elu: (x) => `max(${x}, 0) + exp(min(${x}, 0)) - 1`,
    "leaky-relu": (x) => `max(${x}, 0) + 0.01 * min(${x}, 0)`,
    hardtanh: (x) => `min(max(${x}, -1), 1)`,
    logit: (x) => `log(${x} ./ (1 - ${x}))`,
    sigmoid: (x) => `1 ./ (1 + exp(-${x}))`,
    relu: (x) => `max(${x}, 0)`,
    softplus: (x) => `log(1 + exp(${x}))`,
  },
  call: (name, argument) => `${name}(${argument})`,
  arrayFunctions: {
    cross: "cross",
    inverse: "inv",
    determinant: "det",
    "pseudo-inverse": "pinv",
    softmax: (x) => `exp(${x} - max(${x})) / sum(exp(${x} - max(${x})))`,
    eigenvalue: (x, rank = "1") =>
      `feval(@(values) values(${rank === "1" ? "end" : /^\(?-/.test(rank) ? rank.replace(/[()-]/g, "") : `end + 1 - ${rank}`}), sort(eig(${x})))`,
    "singular-value": (x, rank = "1") =>
      `feval(@(values) values(${rank.replace(/[()]/g, "") === "-1" ? "end" : rank}), svd(${x}))`,
    "nuclear-norm": (x) => `sum(svd(${x}))`,
    "matrix-exp": "expm",
    "matrix-ln": "logm",
  },
  transpose: (base) => `${base}'`,
  outer: (left, right) => `${left} * ${right}`,
  diag: (column) => `diag(${column})`,
  diagonal: (matrix) => `diag(${matrix})`,
  trace: (matrix) => `trace(${matrix})`,
  norm: (array, isMatrix) => (isMatrix ? `norm(${array}, 'fro')` : `norm(${array})`),
  identity: (size) => `eye(${size})`,
  ones: (size) => `ones(${size}, 1)`,
  zeros: (sizes) => `zeros(${sizes.length === 1 ? `${sizes[0]}, 1` : sizes.join(", ")})`,
  unit: (size, place) => `double((1:${size})' == ${place})`,
  array: (cells) => `[${cells.map((row) => row.map((cell) => `(${cell})`).join(", ")).join("; ")}]`,
  entry: (base, places, isName) =>
    isName ? `${base}(${places.join(", ")})` : `feval(@(whole) whole(${places.join(", ")}), ${base})`,
  place: (text) => text,
  ordinal: (letter) => letter,
  delta: (a, b) => `double(${a} == ${b})`,
  pick: (place, cases) => `feval(@(varargin) varargin{${place}}, ${cases.join(", ")})`,
  sum: (loop, body) => `sum(${each(loop, body)})`,
  product: (loop, body) => `prod(${each(loop, body)})`,
  table: (body, loops) => {
    const [first, second, ...more] = loops
    if (!first || more.length > 0) return null
    if (!second) return `${each(first, body)}'`
    const rows = `repmat((1:${first.count})', 1, ${second.count})`
    return `arrayfun(@(${first.letter}, ${second.letter}) ${body}, ${rows}, repmat(1:${second.count}, ${first.count}, 1))`
  },
  resultTable: (body, loops) => ({
    before: [
      `result = zeros(${loops.map(({ count }) => count).join(", ")}${loops.length === 1 ? ", 1" : ""});`,
      ...loops.map(({ letter, count }, depth) => `${"    ".repeat(depth)}for ${letter} = 1:${count}`),
      `${"    ".repeat(loops.length)}result(${loops.map(({ letter }) => letter).join(", ")}) = ${body};`,
      ...loops.map((_, depth) => `${"    ".repeat(loops.length - 1 - depth)}end`),
    ],
    value: "result",
  }),
  einsum: null,
  sizeOf: (name, axis) => `size(${name}, ${axis + 1})`,
  shape: (sizes) => (sizes.length === 0 ? "scalar" : sizes.length === 1 ? `${sizes[0]}x1` : sizes.join("x")),
  program: (functions) =>
    `${functions
      .map(({ comment, name, parameters, before, value }) =>
        [
          `% ${comment}`,
          `function result = ${name}(${parameters.join(", ")})`,
          ...before.map(
            (line) =>
              `    ${line.replace(/([^;])$/, (end) => (/^\s*(for |end$)/.test(line) ? end : `${end};`))}`,
          ),
          ...(value === "result" ? [] : [`    result = ${value};`]),
          "end",
        ].join("\n"),
      )
      .join("\n\n")}\n`,
})
