import { losses } from "./losses"
import { namedForms } from "./named-forms"
import { networks } from "./networks"
import { indexRules, scalarByScalar } from "./scalar"
import { scalarByVector } from "./scalar-by-vector"
import { stackedEntries } from "./stacked-entries"
import { vectorByScalar } from "./vector-by-scalar"
import { vectorByMatrix, vectorByVector } from "./vector-by-vector"
import { vectorFields } from "./vector-fields"

/** The identity families, each one test group. */
export const families = [
  scalarByScalar,
  indexRules,
  vectorByScalar,
  vectorByVector,
  stackedEntries,
  vectorFields,
  scalarByVector,
  vectorByMatrix,
  losses,
  networks,
  namedForms,
]
