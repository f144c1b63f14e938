import type { Node, Place } from "../../index-form/nodes"
import { MINUS_ONE, multiplyRational, ONE } from "../../rational"
import type { CodeScope, RunningLetters } from "./scope"
import { base, CODE_LEVEL, type Code, code, NotWritable, sumCode, whole } from "./text"

function placeCode(place: Place, writer: CodeScope, letters: RunningLetters): string {
  if (place.at === "number") return writer.language.place(String(place.value))
  if (place.at === "last") return writer.language.place(writer.size(place.size))
  const letter = place.at === "index" ? letters.get(place.index.id) : undefined
  // Places inside a Kronecker product, which stand for two at once, have no letter of their own.
  if (letter === undefined) throw new NotWritable("place")
  return letter
}

/** A place as a number that counts from 1. */
function ordinalCode(place: Place, writer: CodeScope, letters: RunningLetters): string {
  if (place.at === "number") return String(place.value)
  if (place.at === "last") return writer.size(place.size)
  return writer.language.ordinal(placeCode(place, writer, letters))
}

function productCode(factors: readonly Node[], writer: CodeScope, letters: RunningLetters): Code {
  let coefficient = ONE
  const over: Code[] = []
  const under: Code[] = []
  for (const factor of factors) {
    if (factor.node === "number") coefficient = multiplyRational(coefficient, factor.value)
    else if (factor.node === "power" && factor.exponent.node === "number" && factor.exponent.value.num < 0n) {
      const of = nodeCode(factor.base, writer, letters)
      const exponent = writer.number(multiplyRational(factor.exponent.value, MINUS_ONE))
      under.push(exponent.text === "1" ? of : writer.power(of, exponent))
    } else over.push(nodeCode(factor, writer, letters))
  }
  return writer.product(coefficient, over, under, null)
}

/** One entry in running indices, as scalar code. */
export function nodeCode(node: Node, writer: CodeScope, letters: RunningLetters): Code {
  const { language } = writer
  const place = (one: Place): string => placeCode(one, writer, letters)
  switch (node.node) {
    case "number":
      return writer.number(node.value)
    case "constant":
      return base(language.constants[node.name])
    case "size":
      return base(writer.size(node.size))
    case "ordinal":
      return base(ordinalCode(node.place, writer, letters))
    case "entry": {
      const name = writer.names.variable(node.name)
      return base(node.at.length === 0 ? name : language.entry(name, node.at.map(place), true))
    }
    case "delta":
      return base(language.delta(place(node.i), place(node.j)))
    case "add":
      return sumCode(node.terms.map((term) => nodeCode(term, writer, letters)))
    case "multiply":
      return productCode(node.factors, writer, letters)
    case "power":
      if (node.exponent.node === "number" && node.exponent.value.num < 0n)
        return productCode([node], writer, letters)
      return writer.power(nodeCode(node.base, writer, letters), nodeCode(node.exponent, writer, letters))
    case "function":
      return writer.entryFunction(node.fn, nodeCode(node.arg, writer, letters), false)
    case "sum":
    case "product": {
      const { inner, loops } = writer.loops([node.index], letters)
      const body = whole(nodeCode(node.body, writer, inner))
      return base(loops.map((loop) => language[node.node](loop, body)).join(""))
    }
    case "tensor": {
      const value = writer.arrayFunction(
        node.fn,
        node.args.map((arg) => writer.array(arg, letters)),
      )
      return node.at.length === 0 ? value : base(language.entry(value.text, node.at.map(place), false))
    }
    case "pick":
      return code(
        language.pick(
          place(node.place),
          node.cases.map((one) => whole(nodeCode(one, writer, letters))),
        ),
        CODE_LEVEL.base,
      )
    case "call":
    case "derivative":
      throw new NotWritable(node.node)
  }
}
