import { z } from "zod"
import type { QuestionVariable } from "@/lib/engine/answer"

const MAX_VARIABLES = 64
const MAX_NAME = 100
const MAX_DEFINITIONS = 64

// Names become keys of plain objects; one that every object already has would be found where nothing was given.
const isOwnName = (name: string) => !(name in {})

const name = z.string("name").min(1, "name").max(MAX_NAME, "name").refine(isOwnName, "name")
const size = z.union([z.int("size").min(1, "size"), name], "size")
const flag = z.boolean("flag").exactOptional()
const finite = z.number("number")
const value = z.union([finite, z.array(finite), z.array(z.array(finite))], "value")

const promises = {
  symmetric: flag,
  positiveDefinite: flag,
  invertible: flag,
  orthogonal: flag,
  diagonal: flag,
  positive: flag,
}

const RANK = { scalar: 0, vector: 1, matrix: 2 } as const

const variable = z
  .object(
    {
      name,
      latex: z.string("latex").min(1, "latex"),
      kind: z.enum(["scalar", "vector", "matrix"], "kind"),
      shape: z.array(size, "shape"),
      ...promises,
    },
    "variable",
  )
  .refine((read) => read.shape.length === RANK[read.kind], { path: ["shape"], error: "shape" })

const CODE_LANGUAGES = ["numpy", "pytorch", "jax", "julia", "matlab"] as const

const definition = z.object(
  {
    latex: z.string("latex"),
    variables: z
      .array(variable, "variables")
      .max(MAX_VARIABLES, "variables")
      .refine((read) => hasUniqueNames(read), "unique-names")
      .exactOptional(),
  },
  "definition",
)

const MAX_ORDER = 6

const oneWrt = z.union(
  [
    name,
    z.object({ name, index: z.array(z.int("index").min(1, "index")).min(1, "index").max(2, "index") }, "wrt"),
  ],
  "wrt",
)

const wrt = z.union([oneWrt, z.array(oneWrt, "wrt").min(1, "wrt").max(MAX_ORDER, "wrt")], "wrt")

const hasUniqueNames = (variables: readonly Pick<QuestionVariable, "name">[]) =>
  new Set(variables.map((read) => read.name)).size === variables.length

const MAX_LINES = 200

const variables = z
  .array(variable, "variables")
  .max(MAX_VARIABLES, "variables")
  .refine(hasUniqueNames, "unique-names")

/** The form of a derivation whose lines are to be judged (CONTRACTS section 2) apart from its `id`; wording as for a question. */
export const derivationSchema = z.object(
  {
    variables,
    lines: z.array(z.string("line"), "lines").min(1, "lines").max(MAX_LINES, "lines"),
    wrt: name.exactOptional(),
    layout: z.enum(["article", "numerator", "denominator"], "layout").exactOptional(),
    dims: z.record(name, z.int("dims").min(1, "dims"), "dims").exactOptional(),
    matrixFunctions: flag,
    definitions: z.array(definition, "definitions").max(MAX_DEFINITIONS, "definitions").exactOptional(),
  },
  "object",
)

/**
 * The form of a question (CONTRACTS section 2) apart from its `id`. The message of each issue is a key of the wording in
 * `question.ts`, so that the sentence exists in both languages. Fields that are not in it are dropped.
 */
export const questionSchema = z
  .object(
    {
      latex: z.string("latex"),
      variables: z
        .array(variable, "variables")
        .max(MAX_VARIABLES, "variables")
        .refine(hasUniqueNames, "unique-names"),
      wrt,
      order: z.int("order").min(1, "order").max(MAX_ORDER, "order").exactOptional(),
      layout: z.enum(["article", "numerator", "denominator"], "layout").exactOptional(),
      dims: z.record(name, z.int("dims").min(1, "dims"), "dims").exactOptional(),
      at: z.record(name, value, "at").exactOptional(),
      matrixFunctions: flag,
      code: z
        .array(z.enum(CODE_LANGUAGES, "code"), "code")
        .max(CODE_LANGUAGES.length, "code")
        .exactOptional(),
      lens: z.enum(["differentials", "indices", "entries"], "lens").exactOptional(),
      detail: z.enum(["overview", "rules", "everything"], "detail").exactOptional(),
      structure: z.enum(["symmetric", "diagonal"], "structure").exactOptional(),
      definitions: z.array(definition, "definitions").max(MAX_DEFINITIONS, "definitions").exactOptional(),
    },
    "object",
  )
  .refine(
    ({ wrt: by, order }) =>
      !Array.isArray(by) || by.length === 1 || order === undefined || order === by.length,
    {
      path: ["order"],
      error: "order-of-list",
    },
  )
