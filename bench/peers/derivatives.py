"""Differentiates matrix expressions with SymPy, as a peer to compare with.

Reads one JSON list of {"id", "sympy", "wrt", "at": {name: numbers}} on standard input; the names are those of MATRICES below with the sizes of
SIZES. Prints a JSON list of {"id", "ms", "derivative"} in the same order: the median time of `.diff` once its caches are warm, and the
derivative's numbers at the point, the variable's axes first; or {"id", "failed": why}.
"""

import json
import statistics
import sys
import time
import warnings

import numpy
import sympy
from sympy import *  # noqa: F403  the expressions use SymPy's own names

warnings.filterwarnings("ignore")
m, n, p = symbols("m n p", integer=True, positive=True)
SIZES = {m: 2, n: 3, p: 4}
MATRICES = {
    "x": (n, 1), "y": (n, 1), "b": (m, 1), "c": (p, 1),
    "A": (m, n), "B": (n, p), "C": (m, m), "Q": (n, n), "W": (m, n),
    "X": (n, p), "Z": (n, n), "S": (n, n),
}
SYMBOLS = {name: MatrixSymbol(name, *shape) for name, shape in MATRICES.items()}
ROUNDS = 7


def derivative(one):
    expression = eval(one["sympy"], {**globals(), **SYMBOLS})
    variable = SYMBOLS[one["wrt"]]
    result = expression.diff(variable)  # also warms the caches
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        expression.diff(variable)
        times.append(time.perf_counter() - start)
    if result.has(Derivative):
        return {"failed": "left unevaluated"}
    return {"ms": statistics.median(times) * 1000, "derivative": numpy.squeeze(numbers(result, one["at"])).tolist()}


def numbers(result, at):
    """The numbers of a symbolic result: as a NumPy function, or entry by entry where SymPy cannot print it as one."""
    sized = result.subs(SIZES)
    symbols = {name: MatrixSymbol(name, *[SIZES.get(size, 1) for size in shape]) for name, shape in MATRICES.items()}
    points = {k: numpy.array(at[k], dtype=float).reshape(symbols[k].shape) for k in symbols if k in at}
    try:
        return numpy.asarray(lambdify([symbols[k] for k in points], sized, "numpy")(*points.values()), dtype=float)
    except Exception:
        entries = {symbols[k][place]: points[k][place] for k in points for place in numpy.ndindex(points[k].shape)}
        explicit = sympy.ImmutableDenseNDimArray(sized.doit().as_explicit())
        return numpy.array([entry.doit().subs(entries) for entry in explicit], dtype=float).reshape(explicit.shape)


def answer(one):
    try:
        return {"id": one["id"], **derivative(one)}
    except Exception as error:  # a peer's failure is a result here
        return {"id": one["id"], "failed": f"{type(error).__name__}: {error}"[:200]}


json.dump([answer(one) for one in json.load(sys.stdin)], sys.stdout)
