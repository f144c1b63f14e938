import type { CodeLanguageId } from "../../answer"
import { isNumber } from "../../index-form/build"
import type { Index, IndexForm, Node } from "../../index-form/nodes"
import { axes } from "../../shape"
import type { PrintContext } from "../context"
import { confirm } from "../words/confirm"
import { findMatrixForm } from "../words/find"
import { wordsOf } from "../words/scope"
import { unfold } from "../words/unfold"
import type { CodeFunction, CodeLanguage } from "./define"
import { codeLanguages } from "./languages"
import { chooseNames } from "./names"
import { nodeCode } from "./node-code"
import { base, type Code, NotWritable, sumCode, whole } from "./text"
import { wordCode } from "./word-code"
import { CodeWriter } from "./writer"

/** One factor of a term for Einstein's summation: its words over at most two indices. */
function operandOf(node: Node, writer: CodeWriter): { indices: readonly Index[]; text: string } | null {
  const [row = null, col = null, ...more] = node.free
  if (more.length > 0) return null
  const word = wordsOf(writer.context).reader.read(node, row, col)
  if (!word || !confirm(word, node, row, col, writer.context)) return null
  return { indices: node.free, text: whole(wordCode(word, writer)) }
}

/** One term with three or more indices as a summation over products of matrices and vectors. */
function einsumTerm(term: Node, indices: readonly Index[], writer: CodeWriter): Code | null {
  const { einsum, ones } = writer.language
  if (!einsum) return null
  const { coefficient, bound, factors } = unfold(term)
  const operands = factors
    .filter((factor) => factor.free.length > 0)
    .map((factor) => operandOf(factor, writer))
  const scalars = factors
    .filter((factor) => factor.free.length === 0)
    .map((factor) => operandOf(factor, writer))
  if (![...operands, ...scalars].every((one) => one !== null)) return null
  const met = operands.flatMap((one) => one?.indices ?? [])
  // An index that no factor has runs over equal entries.
  const lone = [...indices, ...bound]
    .filter((index) => !met.some((other) => other.id === index.id))
    .map((index) => ({ indices: [index], text: ones(writer.size(index.size), writer.like) }))
  const all = [...operands.filter((one) => one !== null), ...lone]
  const { inner } = writer.loops([...indices, ...bound], new Map())
  const letters = (list: readonly Index[]): string => list.map((index) => inner.get(index.id) ?? "").join("")
  const subscripts = `${all.map((one) => letters(one.indices)).join(",")}->${letters(indices)}`
  const sum = base(
    einsum(
      subscripts,
      all.map((one) => one.text),
    ),
  )
  const over = scalars.filter((one) => one !== null).map((one) => ({ ...base(one.text), level: 0 }))
  return writer.product(coefficient, over, [], sum)
}

function tensorValue(body: Node, indices: readonly Index[], writer: CodeWriter): Code | null {
  if (isNumber(body, 0)) {
    return base(
      writer.language.zeros(
        indices.map((index) => writer.size(index.size)),
        writer.like,
      ),
    )
  }
  const terms = (body.node === "add" ? body.terms : [body]).map((term) => einsumTerm(term, indices, writer))
  return terms.every((term) => term !== null) ? sumCode(terms) : null
}

/** The statements and the value of a form, its axes in the neutral order. */
function resultOf(form: IndexForm, writer: CodeWriter): Pick<CodeFunction, "before" | "value"> {
  const indices = [...form.output, ...form.wrt]
  const [row = null, col = null] = indices
  const found = indices.length > 2 ? null : findMatrixForm(form.body, row, col, writer.context)
  const written = found ? wordCode(found.word, writer) : tensorValue(form.body, indices, writer)
  if (written) return { before: [], value: whole(written) }
  const { inner, loops } = writer.loops(indices, new Map())
  const body = whole(nodeCode(form.body, writer, inner))
  return loops.length === 0
    ? { before: [], value: body }
    : writer.language.resultTable(body, loops, writer.like)
}

/** Statements that read the sizes in use from the arguments. */
function sizeLines(writer: CodeWriter): string[] {
  return [...writer.sizes].map((size) => {
    for (const one of writer.context.declarations) {
      const axis = axes(one.shape).indexOf(size)
      const name = writer.names.size(size)
      if (axis >= 0 && name)
        return `${name} = ${writer.language.sizeOf(writer.names.variable(one.name), axis)}`
    }
    throw new NotWritable(size)
  })
}

function functionOf(
  name: string,
  form: IndexForm,
  title: string,
  language: CodeLanguage,
  context: PrintContext,
): CodeFunction {
  const writer = new CodeWriter(language, context, chooseNames(context, language))
  const { before, value } = resultOf(form, writer)
  const shapeOf = (sizes: readonly (number | string)[]): string =>
    language.shape(
      sizes.map((size) => (typeof size === "string" ? (writer.names.size(size) ?? size) : String(size))),
    )
  const parameters = context.declarations.map((one) => writer.names.variable(one.name))
  const takes = context.declarations.map(
    (one) => `${writer.names.variable(one.name)} ${shapeOf(axes(one.shape))}`,
  )
  const gives = shapeOf([...form.output, ...form.wrt].map((index) => index.size))
  return {
    comment: `${title}${takes.join(", ")} -> ${gives}`,
    name,
    parameters,
    before: [...sizeLines(writer), ...before],
    value,
  }
}

/**
 * A function and its derivative as a program of a language, the axes of the result in the neutral order (the function's, then the
 * variable's). Null where the language lacks something that the formula needs.
 */
function programOf(
  language: CodeLanguage,
  own: IndexForm,
  derivative: IndexForm,
  context: PrintContext,
): string | null {
  const names = chooseNames(context, language)
  try {
    return language.program([
      functionOf(names.function, own, "", language, context),
      functionOf(names.derivative, derivative, "", language, context),
    ])
  } catch (error) {
    if (error instanceof NotWritable) return null
    throw error
  }
}

/** The programs that were asked for, by language. */
export const writeCode = (
  languages: readonly CodeLanguageId[],
  own: IndexForm,
  derivative: IndexForm,
  context: PrintContext,
): Partial<Record<CodeLanguageId, string | null>> =>
  Object.fromEntries(languages.map((id) => [id, programOf(codeLanguages[id], own, derivative, context)]))
