import type { Bilingual, Result } from "../answer"
import { number } from "../index-form/build"
import type { Node, Place } from "../index-form/nodes"
import { type Jet, scalarJet } from "../numeric/jet"
import { SCALAR, type Shape } from "../shape"
import type { LoweredArgument, OperatorDefinition } from "./define"
import { checkArity, type ShapeContext } from "./shape-rules"

/** A shape rule for one argument; another number of arguments is refused. */
export const unaryShape =
  (title: Bilingual, rule: (x: Shape, context: ShapeContext) => Result<Shape>): OperatorDefinition["shape"] =>
  (args, sizes, site) => {
    const context = { title, sizes, site }
    const arity = checkArity(args, 1, context)
    return arity.ok ? rule(args[0] ?? SCALAR, context) : arity
  }

/** A shape rule for two arguments; another number of arguments is refused. */
export const binaryShape =
  (
    title: Bilingual,
    rule: (x: Shape, y: Shape, context: ShapeContext) => Result<Shape>,
  ): OperatorDefinition["shape"] =>
  (args, sizes, site) => {
    const context = { title, sizes, site }
    const arity = checkArity(args, 2, context)
    return arity.ok ? rule(args[0] ?? SCALAR, args[1] ?? SCALAR, context) : arity
  }

const MISSING = scalarJet(Number.NaN)

/** The value of an operator of one argument. */
export const unaryValue =
  (value: (x: Jet) => Jet): OperatorDefinition["evaluate"] =>
  (args) =>
    value(args[0] ?? MISSING)

/** The value of an operator of two arguments. */
export const binaryValue =
  (value: (x: Jet, y: Jet) => Jet): OperatorDefinition["evaluate"] =>
  (args) =>
    value(args[0] ?? MISSING, args[1] ?? MISSING)

const NOTHING: LoweredArgument = { shape: SCALAR, at: () => number(0) }

/** The entry of the result in terms of one argument. */
export const unaryEntry =
  (entry: (x: LoweredArgument, at: readonly Place[]) => Node) =>
  (args: readonly LoweredArgument[], at: readonly Place[]): Node =>
    entry(args[0] ?? NOTHING, at)

/** The entry of the result in terms of two arguments. */
export const binaryEntry =
  (entry: (x: LoweredArgument, y: LoweredArgument, at: readonly Place[]) => Node) =>
  (args: readonly LoweredArgument[], at: readonly Place[]): Node =>
    entry(args[0] ?? NOTHING, args[1] ?? NOTHING, at)
