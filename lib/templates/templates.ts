import { withoutPeople } from "../cards/without-people"
import type { TemplateStore } from "../db/templates"
import { isLanguage, type Language, languages } from "../language/language"
import { isLevel, isTopic, type TemplateAbout } from "./about"
import { lessonBoard } from "./lay-out"
import { LESSONS } from "./lessons"
import type { TemplateBoard } from "./template-file"

/** Where a template comes from: with the product, from the person who asks, or from somebody else on this server. */
export type TemplateOrigin = "built-in" | "own" | "shared"

/** A template as it is listed for one person. */
export interface TemplateRecord extends TemplateAbout {
  readonly id: string
  readonly origin: TemplateOrigin
  /** Whether everybody on this server may use it. */
  readonly isShared: boolean
  /** The number of its last version; what is drawn of it holds as long as this stays. */
  readonly version: number
  /** When it was last changed; null for one that came with the product. */
  readonly updatedAt: Date | null
}

/** A kept version of a template. */
interface TemplateVersion {
  readonly number: number
  readonly at: Date
}

/** What is to be said about a template from now on; what is left out stays. */
type AboutChange = { readonly [K in keyof TemplateAbout]?: TemplateAbout[K] | undefined } & {
  readonly isShared?: boolean | undefined
}

/** A board without what people left on it as people. */
const nobodys = (board: TemplateBoard): TemplateBoard => ({ ...board, cards: board.cards.map(withoutPeople) })

/** As many templates as one person keeps, and as many versions as each has. */
const TEMPLATE_COUNTS = { templates: 200, versions: 20 } as const

/** The lessons from which boards are begun: those that come with the product and those that people keep. A person sees their own, shared and built-in ones only. */
export interface Templates {
  /** Built-in ones in the order in which they are taught, then the person's own, then those that others share. */
  list(personId: string | null): Promise<readonly TemplateRecord[]>
  /** The template of that name; a lesson without a language comes in the given one. Null for one that is not there for this person. */
  find(id: string, personId: string | null, language: Language): Promise<TemplateRecord | null>
  /** The board of a version, the last one where none is named. Null where there is none. */
  board(template: TemplateRecord, version?: number): Promise<TemplateBoard | null>
  /** Keeps a board as a template, without what people left on it as people; null where the person keeps as many as anybody may. */
  create(
    personId: string,
    about: TemplateAbout & { readonly isShared: boolean },
    board: TemplateBoard,
  ): Promise<TemplateRecord | null>
  /** Changes what is said about the person's own template. */
  change(id: string, personId: string, about: AboutChange): Promise<TemplateRecord | null>
  /** Adds a version to the person's own template. */
  addVersion(id: string, personId: string, board: TemplateBoard): Promise<TemplateRecord | null>
  /** The versions of the person's own template, the latest first; null where it is not theirs. */
  versions(id: string, personId: string): Promise<readonly TemplateVersion[] | null>
  /** Removes the person's own template; false where it is not theirs. Boards that were begun from it stay. */
  remove(id: string, personId: string): Promise<boolean>
}

/** The name of a lesson in one language, `gradient.ja`. */
const lessonId = (lesson: string, language: Language): string => `${lesson}.${language}`

/** The lessons of the product in both languages, by their names. */
const BUILT_IN: ReadonlyMap<string, { readonly record: TemplateRecord; board(): TemplateBoard }> = new Map(
  LESSONS.flatMap((lesson) =>
    languages.map((language) => {
      const { topic, level, minutes } = lesson
      const [title, description] = [lesson.title[language], lesson.description[language]]
      const id = lessonId(lesson.id, language)
      const record: TemplateRecord = {
        ...{ id, title, description, topic, level, minutes, language },
        origin: "built-in",
        isShared: true,
        version: 1,
        updatedAt: null,
      }
      return [id, { record, board: () => lessonBoard(lesson, language) }] as const
    }),
  ),
)

type Row = NonNullable<Awaited<ReturnType<TemplateStore["find"]>>>

/** Shapes a row for the person who asks. What no page could have written reads as the plainest value. */
function recordOf(row: Row, personId: string | null): TemplateRecord {
  const { id, title, description, minutes, isShared, version, updatedAt, topic, level, language } = row
  return {
    ...{ id, title, description, minutes, isShared, version, updatedAt },
    topic: isTopic(topic) ? topic : "other",
    level: isLevel(level) ? level : 1,
    language: isLanguage(language) ? language : "ja",
    origin: row.ownerId === personId ? "own" : "shared",
  }
}

/** Templates over the lessons of the product and the table of those that people keep. */
export function createTemplates(store: TemplateStore): Templates {
  const ownRow = async (id: string, personId: string): Promise<Row | null> => {
    const row = BUILT_IN.has(id) ? null : await store.find(id)
    return row?.ownerId === personId ? row : null
  }
  return {
    async list(personId) {
      const kept = await store.list(personId)
      return [
        ...[...BUILT_IN.values()].map(({ record }) => record),
        ...kept.map((row) => recordOf(row, personId)),
      ]
    },
    async find(id, personId, language) {
      const lesson = BUILT_IN.get(id) ?? BUILT_IN.get(lessonId(id, language))
      if (lesson !== undefined) return lesson.record
      const row = await store.find(id)
      return row !== null && (row.isShared || row.ownerId === personId) ? recordOf(row, personId) : null
    },
    async board({ id, version: last }, version = last) {
      const lesson = BUILT_IN.get(id)
      if (lesson !== undefined) return version === lesson.record.version ? lesson.board() : null
      const text = await store.board(id, version)
      // Only sound boards are written, by `create` and `addVersion`.
      return text === null ? null : (JSON.parse(text) as TemplateBoard)
    },
    async create(personId, about, board) {
      if ((await store.count(personId)) >= TEMPLATE_COUNTS.templates) return null
      return recordOf(await store.create(personId, about, JSON.stringify(nobodys(board))), personId)
    },
    async change(id, personId, about) {
      const row = (await ownRow(id, personId)) && (await store.change(id, about))
      return row && recordOf(row, personId)
    },
    async addVersion(id, personId, board) {
      const text = JSON.stringify(nobodys(board))
      const row = (await ownRow(id, personId)) && (await store.addVersion(id, text, TEMPLATE_COUNTS.versions))
      return row && recordOf(row, personId)
    },
    async versions(id, personId) {
      return (await ownRow(id, personId)) && store.versions(id)
    },
    async remove(id, personId) {
      if ((await ownRow(id, personId)) === null) return false
      await store.remove(id)
      return true
    },
  }
}
