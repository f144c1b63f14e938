import { definePython, pythonFunctions, spectralFunctions } from "./define-python"

/** PyTorch. New arrays take the type of numbers of the variable. */
export const pytorch = definePython({
  id: "pytorch",
  title: "PyTorch",
  imports: ["import torch"],
  module: "torch",
  taken: ["torch"],
  entryFunctions: {
    ...pythonFunctions("torch", "a"),
    sigmoid: "torch.sigmoid",
    relu: "torch.relu",
    softplus: "torch.nn.functional.softplus",
    erf: "torch.erf",
  },
  arrayFunctions: {
    ...spectralFunctions("torch"),
    inverse: "torch.linalg.inv",
    determinant: "torch.linalg.det",
    "pseudo-inverse": "torch.linalg.pinv",
    softmax: (x) => `torch.softmax(${x}, 0)`,
    "matrix-exp": "torch.linalg.matrix_exp",
  },
  type: (like) => `, dtype=${like}.dtype`,
  makeArray: "torch.tensor",
})
