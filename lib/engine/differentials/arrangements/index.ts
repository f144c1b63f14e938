import type { ArrangementRule } from "../define"
import { diagSwap } from "./diag-swap"
import { diagonalOfProduct } from "./diagonal-of-product"
import { expand } from "./expand"
import { hadamardAsDiag } from "./hadamard-as-diag"
import { hadamardInProduct } from "./hadamard-in-product"
import { innerTranspose } from "./inner-transpose"
import { kroneckerOfColumns } from "./kronecker-of-columns"
import { scalarBehind } from "./scalar-behind"
import { scalarForward } from "./scalar-forward"
import { scalarOut } from "./scalar-out"
import { scalarTranspose } from "./scalar-transpose"
import { traceCycle } from "./trace-cycle"
import { traceHadamard } from "./trace-hadamard"
import { traceTranspose } from "./trace-transpose"
import { traceTrick } from "./trace-trick"
import { vecInProduct } from "./vec-in-product"

/** The rules that bring the differential to the end of each term, in the order in which they are tried. */
export const arrangementRules: readonly ArrangementRule[] = [
  expand,
  scalarOut,
  scalarTranspose,
  traceTranspose,
  traceCycle,
  traceHadamard,
  vecInProduct,
  diagonalOfProduct,
  hadamardInProduct,
  diagSwap,
  traceTrick,
  innerTranspose,
  scalarForward,
  hadamardAsDiag,
  kroneckerOfColumns,
  scalarBehind,
]
