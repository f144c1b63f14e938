import {
  type ArrayFunction,
  type CodeLanguage,
  defineCodeLanguage,
  type EntryFunction,
  type Loop,
} from "./define"

interface Parts {
  readonly id: string
  readonly title: string
  readonly imports: readonly string[]
  /** The name of the module of arrays: `np`. */
  readonly module: string
  /** Names of modules and functions in use. */
  readonly taken: readonly string[]
  readonly entryFunctions: Readonly<Record<string, EntryFunction>>
  readonly arrayFunctions: Readonly<Record<string, ArrayFunction>>
  /** What says the type of numbers of a new array, from a variable: `, dtype=x.dtype`, or nothing. */
  readonly type: (like: string) => string
  /** An array from a list of numbers or of arrays; `whole` is the outermost list. */
  readonly makeArray: (list: string, type: string, isWhole: boolean) => string
  /** A number as an element of such a list. */
  readonly element: (number: string, type: string) => string
}

const KEYWORDS =
  "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield math float sum range"

const shape = (sizes: readonly string[]): string =>
  sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(", ")})`

/** A Python library of arrays with the operators `@` and `*`; places count from 0, and vectors have one axis. */
export function definePython(parts: Parts): CodeLanguage {
  const { module, type } = parts
  const table = (body: string, loops: readonly Loop[], like: string): string =>
    loops.reduceRight(
      (inner, { letter, count }, depth) =>
        parts.makeArray(`[${inner} for ${letter} in range(${count})]`, type(like), depth === 0),
      parts.element(body, type(like)),
    )
  const list = (cells: readonly string[], like: string, isWhole: boolean): string =>
    parts.makeArray(`[${cells.join(", ")}]`, type(like), isWhole)
  return defineCodeLanguage({
    id: parts.id,
    title: parts.title,
    isFlat: true,
    taken: [...KEYWORDS.split(" "), ...parts.taken],
    signs: {
      matrixProduct: " @ ",
      entryProduct: " * ",
      entryQuotient: " / ",
      power: "**",
      entryPower: "**",
    },
    constants: { e: "math.e", pi: "math.pi" },
    entryFunctions: parts.entryFunctions,
    arrayFunctions: parts.arrayFunctions,
    numberArgument: (number, like) => parts.element(number, type(like)),
    call: (name, argument) => `${name}(${argument})`,
    transpose: (base) => `${base}.T`,
    outer: (left, right) => `${module}.outer(${left}, ${right})`,
    diag: (column) => `${module}.diag(${column})`,
    diagonal: (matrix) => `${module}.diag(${matrix})`,
    trace: (matrix) => `${module}.trace(${matrix})`,
    norm: (array) => `${module}.linalg.norm(${array})`,
    identity: (size, like) => `${module}.eye(${size}${type(like)})`,
    ones: (size, like) => `${module}.ones(${size}${type(like)})`,
    zeros: (sizes, like) => `${module}.zeros(${shape(sizes)}${type(like)})`,
    unit: (size, place, like) => `${module}.eye(${size}${type(like)})[${zeroBased(place)}]`,
    array: (cells, isColumn, like) => {
      const rows = cells.map((row) => row.map((cell) => parts.element(cell, type(like))))
      return list(
        rows.map((row) => (isColumn ? (row[0] ?? "") : list(row, like, false))),
        like,
        true,
      )
    },
    entry: (base, places) => `${base}[${places.join(", ")}]`,
    place: zeroBased,
    ordinal: (letter) => `(${letter} + 1)`,
    delta: (a, b) => `float(${a} == ${b})`,
    pick: (place, cases) => `[${cases.join(", ")}][${place}]`,
    sum: ({ letter, count }, body) => `sum(${body} for ${letter} in range(${count}))`,
    product: ({ letter, count }, body) => `math.prod(${body} for ${letter} in range(${count}))`,
    table,
    resultTable: (body, loops, like) => ({ before: [], value: table(body, loops, like) }),
    einsum: (subscripts, operands) => `${module}.einsum("${subscripts}", ${operands.join(", ")})`,
    sizeOf: (name, axis) => `${name}.shape[${axis}]`,
    shape: (sizes) => (sizes.length === 0 ? "scalar" : shape(sizes)),
    program: (functions) => {
      const bodies = functions.map(({ comment, name, parameters, before, value }) =>
        [
          `# ${comment}`,
          `def ${name}(${parameters.join(", ")}):`,
          ...before.map((line) => `    ${line}`),
          `    return ${value}`,
        ].join("\n"),
      )
      const usesMath = bodies.some((body) => body.includes("math."))
      const imports = [...(usesMath ? ["import math"] : []), ...parts.imports]
      return `${[imports.join("\n"), ...bodies].join("\n\n\n")}\n`
    },
  })
}

/** An array by a function of a library that takes nested lists of numbers. */
export const fromLists =
  (name: string): Parts["makeArray"] =>
  (list, type, isWhole) =>
    isWhole ? `${name}(${list}${type})` : list

const zeroBased = (place: string): string =>
  /^\d+$/.test(place) ? String(Number(place) - 1) : `${place} - 1`

/** The elementwise functions that a module has under the names of NumPy, and formulas for those that it lacks. */
export const pythonFunctions = (module: string, inverse: string): Record<string, EntryFunction> => ({
  ...Object.fromEntries(
    ["exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "sqrt", "abs", "sign"].map((id) => [
      id,
      `${module}.${id}`,
    ]),
  ),
  ...Object.fromEntries(["sin", "cos", "tan"].map((id) => [`arc${id}`, `${module}.${inverse}${id}`])),
  ...Object.fromEntries(["sin", "cos", "tan"].map((id) => [`ar${id}h`, `${module}.${inverse}${id}h`])),
  ln: `${module}.log`,
  "is-positive": (x) => `(${x} > 0) * 1.0`,
  "is-nonnegative": (x) => `(${x} >= 0) * 1.0`,
  "is-zero": (x) => `(${x} == 0) * 1.0`,
  logit: (x) => `${module}.log(${x} / (1 - ${x}))`,
  silu: (x) => `${x} / (1 + ${module}.exp(-${x}))`,
  softsign: (x) => `${x} / (1 + ${module}.abs(${x}))`,
  mish: (x) => `${x} * ${module}.tanh(${module}.log1p(${module}.exp(${x})))`,
  elu: (x) => `${module}.where(${x} > 0, ${x}, ${module}.expm1(${x}))`,
  "leaky-relu": (x) => `${module}.where(${x} > 0, ${x}, 0.01 * ${x})`,
  hardtanh: (x) => `${module}.clip(${x}, -1, 1)`,
  cot: (x) => `1 / ${module}.tan(${x})`,
  sec: (x) => `1 / ${module}.cos(${x})`,
  csc: (x) => `1 / ${module}.sin(${x})`,
})

/** The place of a rank, 1 the largest and −1 the smallest, in a list that rises or falls. */
const rising = (rank: string): string =>
  /^\(?-/.test(rank) ? String(Number(rank.replace(/[()-]/g, "")) - 1) : `-${rank}`
const falling = (rank: string): string =>
  /^\(?-/.test(rank)
    ? rank.replace(/[()]/g, "")
    : /^\d+$/.test(rank)
      ? String(Number(rank) - 1)
      : `${rank} - 1`

/** Eigenvalues, singular values and what goes with them, by the functions that NumPy, PyTorch and JAX share. */
export const spectralFunctions = (module: string): Record<string, ArrayFunction> => {
  const svd = (x: string): string => `${module}.linalg.svd(${x}, full_matrices=False)`
  const vector = (x: string, rank = "1"): string => `${module}.linalg.eigh(${x})[1][:, ${rising(rank)}]`
  return {
    eigenvalue: (x, rank = "1") => `${module}.linalg.eigvalsh(${x})[${rising(rank)}]`,
    eigenvector: vector,
    "left-eigenvector": vector,
    "singular-value": (x, rank = "1") => `${svd(x)}[1][${falling(rank)}]`,
    "left-singular-vector": (x, rank = "1") => `${svd(x)}[0][:, ${falling(rank)}]`,
    "right-singular-vector": (x, rank = "1") => `${svd(x)}[2][${falling(rank)}]`,
    "nuclear-norm": (x) => `${module}.linalg.norm(${x}, "nuc")`,
    "polar-factor": (x) => `(lambda u, s, vh: u @ vh)(*${svd(x)})`,
  }
}
