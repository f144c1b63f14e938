import { definePython, fromLists, pythonFunctions, spectralFunctions } from "./define-python"

/** JAX, in the names of its NumPy interface. */
export const jax = definePython({
  id: "jax",
  title: "JAX",
  imports: ["import jax", "import jax.numpy as jnp"],
  module: "jnp",
  taken: ["jax", "jnp"],
  entryFunctions: {
    ...pythonFunctions("jnp", "arc"),
    sigmoid: "jax.nn.sigmoid",
    relu: "jax.nn.relu",
    softplus: "jax.nn.softplus",
    erf: "jax.scipy.special.erf",
    erfc: "jax.scipy.special.erfc",
    gamma: "jax.scipy.special.gamma",
    "ln-gamma": "jax.scipy.special.gammaln",
    digamma: "jax.scipy.special.digamma",
  },
  arrayFunctions: {
    ...spectralFunctions("jnp"),
    cross: "jnp.cross",
    inverse: "jnp.linalg.inv",
    determinant: "jnp.linalg.det",
    "pseudo-inverse": "jnp.linalg.pinv",
    softmax: "jax.nn.softmax",
    "matrix-exp": "jax.scipy.linalg.expm",
  },
  type: () => "",
  makeArray: fromLists("jnp.array"),
  element: (number) => number,
})
