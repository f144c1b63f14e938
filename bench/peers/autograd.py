"""Runs exported PyTorch programs: one question a line in, one answer a line out.

A question holds a program (a function and its derivative), the numbers of its arguments, which of them it is differentiated by and the order. The answer
holds the value, the derivative by torch.autograd and the derivative by the program's own formula, or why there is none.
"""

import json
import sys

import torch
from torch.autograd.functional import jacobian

torch.set_num_threads(1)


def autograd(function, args, place, order):
    """The derivative by one argument, the function's axes first; of the second order by differentiating the first."""

    def moved(changed):
        return function(*args[:place], changed, *args[place + 1 :])

    def number(value):
        return torch.as_tensor(value, dtype=torch.float64)

    if order == 1:
        return jacobian(lambda changed: number(moved(changed)), args[place])
    first = lambda changed: jacobian(lambda inner: number(moved(inner)), changed, create_graph=True)
    return jacobian(first, args[place])


def answer(question):
    space = {}
    exec(question["code"], space)
    functions = [one for name, one in space.items() if callable(one) and name != "__builtins__"]
    function, derivative = functions[-2:]
    args = [torch.tensor(value, dtype=torch.float64) for value in question["args"]]
    return {
        "value": torch.as_tensor(function(*args), dtype=torch.float64).tolist(),
        "autograd": autograd(function, args, question["place"], question["order"]).tolist(),
        "formula": torch.as_tensor(derivative(*args), dtype=torch.float64).tolist(),
    }


for line in sys.stdin:
    try:
        print(json.dumps(answer(json.loads(line))))
    except Exception as error:  # whatever goes wrong is reported for its case
        print(json.dumps({"failed": repr(error)}))
