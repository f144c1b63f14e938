import { definePython, fromLists, pythonFunctions, spectralFunctions } from "./define-python"

/** NumPy. Matrix functions are SciPy's. */
export const numpy = definePython({
  id: "numpy",
  title: "NumPy",
  imports: ["import numpy as np"],
  module: "np",
  taken: ["np"],
  entryFunctions: {
    ...pythonFunctions("np", "arc"),
    sigmoid: (x) => `1 / (1 + np.exp(-${x}))`,
    relu: (x) => `np.maximum(${x}, 0)`,
    softplus: (x) => `np.logaddexp(0, ${x})`,
    erf: (x) => `np.vectorize(math.erf)(${x})`,
    erfc: (x) => `np.vectorize(math.erfc)(${x})`,
    gamma: (x) => `np.vectorize(math.gamma)(${x})`,
    "ln-gamma": (x) => `np.vectorize(math.lgamma)(${x})`,
  },
  arrayFunctions: {
    ...spectralFunctions("np"),
    cross: "np.cross",
    inverse: "np.linalg.inv",
    determinant: "np.linalg.det",
    "pseudo-inverse": "np.linalg.pinv",
    softmax: (x) => `np.exp(${x} - np.logaddexp.reduce(${x}))`,
  },
  type: () => "",
  makeArray: fromLists("np.array"),
  element: (number) => number,
})
