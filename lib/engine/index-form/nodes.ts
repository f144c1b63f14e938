import type { Rational } from "../rational"
import type { Size } from "../shape"

/**
 * An index with identity. Two indices are the same only if their ids are equal; letters are chosen by the printer, so
 * that no derivative can capture an index of an earlier one.
 */
export interface Index {
  readonly id: number
  /** Runs from 1 to this size. */
  readonly size: Size
}

/** A place on an axis: a running index, a 1-based number, or the last place of an axis of symbolic size. */
export type Place =
  | { readonly at: "index"; readonly index: Index }
  | { readonly at: "number"; readonly value: number }
  | { readonly at: "last"; readonly size: string }
  /**
   * A place on an axis whose size is a product, such as that of vec X or A ⊗ X, and its two parts: place (major − 1)·by + minor, where minor runs up to `by`. Made by the
   * functions of `places.ts` only.
   */
  | { readonly at: "pair"; readonly major: Place; readonly minor: Place; readonly by: Size }
  | { readonly at: "major" | "minor"; readonly of: Place; readonly by: Size }
  /** `by` places further on, the i+1 of x_{i+1}; an entry beyond the end of its axis is 0. Made by `shiftPlace` and in print only. */
  | { readonly at: "shifted"; readonly of: Place; readonly by: number }

/** A tensor given by its entries: `body` is the entry at `indices`, which are bound here. */
export interface Lambda {
  readonly indices: readonly Index[]
  readonly body: Node
}

/**
 * The index form: a closed set of nodes, each a *scalar* that may depend on free indices. A vector is a node with one free index,
 * a matrix one with two. An index may occur once, twice or more. Sums are explicit. Source of the idea: Laue, Mitterreiter, Giesen,
 * "A Simple and Efficient Tensor Calculus", AAAI 2020.
 *
 * Nodes are immutable. Build them with the functions of `build.ts` only, which keep them flat and interned: structurally equal nodes are
 * the same object, so `===` is equality up to the names of bound indices being identical.
 */
export type Node = NodeFacts & NodeForm

/** What `build.ts` works out once for every node: it makes equality, scoping and search cheap. */
interface NodeFacts {
  /** Identity: equal nodes have equal numbers. It says nothing about order and is never shown. */
  readonly uid: number
  /** The indices that the node depends on, sorted by id. */
  readonly free: readonly Index[]
  /** One bit for each form that occurs in the node (`KIND_BITS`). */
  readonly kinds: number
  /** How many nodes a full expansion holds, shared ones counted as often as they occur. */
  readonly weight: number
}

/** The forms themselves, without the facts. */
export type NodeForm =
  | { readonly node: "number"; readonly value: Rational }
  | { readonly node: "constant"; readonly name: "e" | "pi" }
  /** A size used as a number. */
  | { readonly node: "size"; readonly size: string }
  /** The value of an index used as a number. */
  | { readonly node: "ordinal"; readonly place: Place }
  /** An entry of a variable (no places for a scalar variable). */
  | { readonly node: "entry"; readonly name: string; readonly at: readonly Place[] }
  | { readonly node: "delta"; readonly i: Place; readonly j: Place }
  | { readonly node: "add"; readonly terms: readonly Node[] }
  | { readonly node: "multiply"; readonly factors: readonly Node[] }
  | { readonly node: "power"; readonly base: Node; readonly exponent: Node }
  /** An elementwise function of the registry, by id, of a scalar. */
  | { readonly node: "function"; readonly fn: string; readonly arg: Node }
  | { readonly node: "sum"; readonly index: Index; readonly body: Node }
  | { readonly node: "product"; readonly index: Index; readonly body: Node }
  /** One entry of a primitive tensor function (inverse, determinant, …) of whole tensors; `at` is empty when it is a scalar. */
  | {
      readonly node: "tensor"
      readonly fn: string
      readonly args: readonly Lambda[]
      readonly at: readonly Place[]
    }
  /** One of finitely many written-out cases along an axis: case `place`. */
  | { readonly node: "pick"; readonly place: Place; readonly cases: readonly Node[] }
  /**
   * A function without a definition, `f(x)`. `at` are the places of its output; `slots` lists, in order, the derivatives taken: which argument and the
   * places within that argument. `f'(x)` of a scalar is one slot with no places.
   */
  | {
      readonly node: "call"
      readonly fn: string
      readonly latex: string
      readonly args: readonly Lambda[]
      readonly at: readonly Place[]
      readonly slots: readonly { readonly arg: number; readonly at: readonly Place[] }[]
    }
  /** A derivative that has not been taken yet: of `of` by the entry `at` of the variable `name`. Rules rewrite it; no result holds one. */
  | { readonly node: "derivative"; readonly of: Node; readonly name: string; readonly at: readonly Place[] }

/** A value in index form: its entry, and its free indices in the neutral order (output first, then the variable's). */
export interface IndexForm {
  readonly output: readonly Index[]
  readonly wrt: readonly Index[]
  readonly body: Node
}
