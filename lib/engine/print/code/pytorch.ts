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
