import { randomUUID } from "node:crypto"
import type { Queries } from "./open-database"

/** A kept template without its board. */
interface TemplateRow {
  readonly id: string
  readonly ownerId: string
  readonly isShared: boolean
  readonly title: string
  readonly description: string
  readonly topic: string
  readonly level: number
  readonly minutes: number
  readonly language: string
  /** The number of the last version. */
  readonly version: number
  readonly updatedAt: Date
}

/** What a person says about a template. */
type TemplateFields = Omit<TemplateRow, "id" | "ownerId" | "version" | "updatedAt">

/** A version of a template without its board. */
interface TemplateVersionRow {
  readonly number: number
  readonly at: Date
}

/** The templates that people keep. Boards are JSON text; what stands in it is not this module's matter. */
export interface TemplateStore {
  /** The templates that a person may use, their own first, then by title. */
  list(personId: string | null): Promise<readonly TemplateRow[]>
  find(id: string): Promise<TemplateRow | null>
  count(personId: string): Promise<number>
  create(ownerId: string, fields: TemplateFields, board: string): Promise<TemplateRow>
  /** Changes what is said about a template; null when it is gone. */
  change(
    id: string,
    fields: { readonly [K in keyof TemplateFields]?: TemplateFields[K] | undefined },
  ): Promise<TemplateRow | null>
  /** Adds a version after the last one; of the old ones the latest `keep` stay. Null when the template is gone. */
  addVersion(id: string, board: string, keep: number): Promise<TemplateRow | null>
  /** The versions of a template, the latest first. */
  versions(id: string): Promise<readonly TemplateVersionRow[]>
  /** The board of a version; null when there is no such version. */
  board(id: string, number: number): Promise<string | null>
  remove(id: string): Promise<void>
}

const SHOWN = {
  id: true,
  ownerId: true,
  isShared: true,
  title: true,
  description: true,
  topic: true,
  level: true,
  minutes: true,
  language: true,
  version: true,
  updatedAt: true,
} as const

/** Templates in the database. */
export function createTemplateStore(queries: Queries): TemplateStore {
  const find = (id: string) => queries.template.findUnique({ where: { id }, select: SHOWN })
  return {
    find,
    async list(personId) {
      const own = personId === null ? [] : [{ ownerId: personId }]
      const rows = await queries.template.findMany({
        where: { OR: [{ isShared: true }, ...own] },
        select: SHOWN,
        orderBy: { title: "asc" },
      })
      const isOwn = (row: TemplateRow) => row.ownerId === personId
      return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))]
    },
    count: (personId) => queries.template.count({ where: { ownerId: personId } }),
    create: (ownerId, fields, board) =>
      queries.template.create({
        data: {
          id: randomUUID(),
          ownerId,
          ...fields,
          version: 1,
          versions: { create: { number: 1, board } },
        },
        select: SHOWN,
      }),
    async change(id, fields) {
      const given = Object.entries(fields).filter(([, value]) => value !== undefined)
      const changed = await queries.template.updateMany({ where: { id }, data: Object.fromEntries(given) })
      return changed.count === 0 ? null : find(id)
    },
    async addVersion(id, board, keep) {
      const before = await find(id)
      if (before === null) return null
      const number = before.version + 1
      // The key of a version is its number, so of two that are added at once one is refused and none is lost.
      const [, after] = await queries.$transaction([
        queries.templateVersion.create({ data: { templateId: id, number, board } }),
        queries.template.update({ where: { id }, data: { version: number }, select: SHOWN }),
        queries.templateVersion.deleteMany({ where: { templateId: id, number: { lte: number - keep } } }),
      ])
      return after
    },
    versions: (id) =>
      queries.templateVersion.findMany({
        where: { templateId: id },
        select: { number: true, at: true },
        orderBy: { number: "desc" },
      }),
    async board(templateId, number) {
      const row = await queries.templateVersion.findUnique({
        where: { templateId_number: { templateId, number } },
        select: { board: true },
      })
      return row?.board ?? null
    },
    async remove(id) {
      await queries.template.deleteMany({ where: { id } })
    },
  }
}
