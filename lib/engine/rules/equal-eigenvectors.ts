import { atIndex, entry, freshIndex, lambda, number, tensor } from "../index-form/build"
import type { Lambda, Node } from "../index-form/nodes"
import { defineRule } from "./define"
import { SAMPLE_VARIABLES } from "./sample-variables"

/** The left eigenvector of a symmetric matrix is its eigenvector. It holds once all derivatives have been taken: entries that move one by one leave the symmetric matrices. */
export const equalEigenvectorsRule = defineRule({
  id: "equal-eigenvectors",
  title: {
    en: "The matrix is symmetric: left and right eigenvectors are the same",
    ja: "対称行列なので左右の固有ベクトルは等しい",
  },
  explanation: {
    en: "A symmetric matrix has the same left and right eigenvectors.",
    ja: "対称行列の左固有ベクトルと右固有ベクトルは一致します。",
  },
  on: ["tensor"],
  apply: ({ fn, args, at }) => (fn === "left-eigenvector" ? tensor("eigenvector", args, at) : null),
  samples: () => {
    const whole = (name: string): Lambda => lambda(["n", "n"], (...places) => entry(name, places))
    const i = [atIndex(freshIndex("n"))]
    const of = (fn: string, name: string): Node =>
      tensor(fn, [whole(name), { indices: [], body: number(1) }], i)
    return {
      variables: SAMPLE_VARIABLES,
      fires: [[of("left-eigenvector", "S"), of("eigenvector", "S")]],
      never: [of("eigenvector", "S")],
    }
  },
})
