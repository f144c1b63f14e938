import { definePython, pythonFunctions, spectralFunctions } from "./define-python"

/** Whether a text certainly gives a tensor, and not a number of Python's own: it calls PyTorch or takes an entry, and chooses none of a list. */
const isTensor = (text: string): boolean => /torch\.|\w\[/.test(text) && !text.includes("][")

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
    gelu: "torch.nn.functional.gelu",
    softplus: "torch.nn.functional.softplus",
    erf: "torch.erf",
    erfc: "torch.erfc",
    gamma: (x) => `torch.exp(torch.lgamma(${x}))`,
    "ln-gamma": "torch.lgamma",
    digamma: "torch.digamma",
    // For arrays a comparison times 1.0 would have the default precision, and products of matrices of two precisions are errors.
    "is-positive": (x, isEach) => (isEach ? `torch.relu(torch.sign(${x}))` : `(${x} > 0) * 1.0`),
    "is-nonnegative": (x, isEach) => (isEach ? `1 - torch.relu(torch.sign(-${x}))` : `(${x} >= 0) * 1.0`),
    "is-zero": (x, isEach) => (isEach ? `1 - torch.abs(torch.sign(${x}))` : `(${x} == 0) * 1.0`),
  },
  arrayFunctions: {
    ...spectralFunctions("torch"),
    cross: "torch.linalg.cross",
    inverse: "torch.linalg.inv",
    determinant: "torch.linalg.det",
    "pseudo-inverse": "torch.linalg.pinv",
    softmax: (x) => `torch.softmax(${x}, 0)`,
    "matrix-exp": "torch.linalg.matrix_exp",
  },
  type: (like) => `, dtype=${like}.dtype`,
  // A list of tensors is stacked: `torch.tensor` would cut the function off from its arguments, and autograd would find no derivative.
  makeArray: (list) => `torch.stack(${list})`,
  element: (number, type) => (isTensor(number) ? number : `torch.as_tensor(${number}${type})`),
})
