import { randomInt } from "node:crypto"
import type { BoardDocuments } from "../access/board-documents"
import { type BoardFile, readBoardFile } from "../board/board-file"
import { type Clip, clipOf, placeClip } from "../board/clip"
import { type SolutionSheet, solutionSheets } from "../board/solution-sheets"
import { removeCards } from "../board/write-cards"
import { removeStrokes } from "../board/write-ink"
import { frameCard } from "../cards/frame-card"
import type { Boards } from "../db/boards"
import type { LessonStore } from "../db/lesson-store"
import { cardsInFrame } from "./cards-in-frame"
import { dealSeats, groupName, shuffled } from "./deal-seats"
import { changeOf, inDocument } from "./documents"
import { withNewGroups } from "./group-rights"
import {
  admittedSeats,
  boardsOf,
  type Exhibit,
  type Group,
  groupOf,
  LESSON_LIMITS,
  type Lesson,
  type Seat,
  withStage,
} from "./lesson"
import { type LiveLessons, newId } from "./live-lessons"
import { LessonRefusal } from "./refusal"

/** What work on a lesson's boards needs of the rest of the process. */
export interface BoardParts {
  readonly live: LiveLessons
  readonly store: LessonStore
  readonly boards: Pick<Boards, "find" | "create">
  readonly documents: Pick<BoardDocuments, "read" | "begin" | "edit">
  /** Lets a board show the pictures of another one. */
  sharePictures(from: string, to: string, personId: string): Promise<unknown>
  /** The Yjs update that gives a document another title; null where it has that title. */
  retitle(document: Uint8Array, title: string): Uint8Array | null
}

/** Which cards are meant: those with these ids, or those in a frame of a number from 1. */
export type CardChoice =
  | { readonly cards: Iterable<string>; readonly lines?: Iterable<string> }
  | { readonly frame: number }

/** What a lesson does with whole boards: groups, handing out and collecting, hiding and revealing. Every board is changed through its live document. */
export class LessonBoards {
  constructor(readonly parts: BoardParts) {}

  /** Makes groups, each with a board of its own from the board of all as it stands; `deals` puts everybody into one at random. */
  async makeGroups(lessonId: string, count: number, deals: boolean): Promise<Lesson> {
    return this.parts.live.change(lessonId, async (lesson) => {
      if (lesson.state === "ended") throw new LessonRefusal("lesson-ended")
      if (lesson.groups.length + count > LESSON_LIMITS.groups) throw new LessonRefusal("not-now")
      const groups = [...lesson.groups]
      for (let made = 0; made < count; made++) groups.push(await this.#newGroup(lesson, groups))
      const fresh = groups.slice(lesson.groups.length).map(({ id }) => id)
      const before = lesson.groups.map(({ id }) => id)
      const after = withStage(
        { ...lesson, groups },
        { groupRights: withNewGroups(lesson.stage, before, fresh) },
      )
      if (!deals) return after
      const dealt = dealSeats(admittedSeats(lesson), fresh, randomInt)
      const seats = lesson.seats.map((seat) => ({ ...seat, groupId: dealt.get(seat.id) ?? seat.groupId }))
      return { ...after, seats }
    })
  }

  /** Copies cards of the board of all onto every group's board, at their places. Gives how many groups got them. */
  async handOut(lesson: Lesson, personId: string, choice: CardChoice): Promise<number> {
    const clip = await this.#clip(lesson.boardId, choice)
    for (const { boardId } of lesson.groups) {
      await this.parts.sharePictures(lesson.boardId, boardId, personId)
      await this.#place(boardId, personId, clip)
    }
    return lesson.groups.length
  }

  /** Puts what groups have into the tray, whole boards or cards of one frame, under names that do not tell whose they are, in an order that does not either. */
  async collect(lesson: Lesson, groupIds: readonly string[] | "all", frame: number | null): Promise<Lesson> {
    const groups = lesson.groups.filter(({ id }) => groupIds === "all" || groupIds.includes(id))
    if (groups.length === 0) throw new LessonRefusal("no-such-group")
    const mixed = groupIds === "all" ? shuffled(groups, randomInt) : groups
    const word = lesson.stage.language === "ja" ? "答案" : "Work"
    let after = lesson
    for (const group of mixed) {
      const content = await this.#content(group.boardId, frame)
      if (content === null) continue
      const label = freeLabel(word, after.exhibits)
      after = await this.#keep(lesson.id, { kind: "snapshot", label, groupId: group.id, content })
    }
    return after
  }

  /** A group hands in what it has. Handing in again takes the place of what was handed in before. */
  async handIn(lesson: Lesson, seat: Seat): Promise<Lesson> {
    const group = groupOf(lesson, seat)
    if (group === null) throw new LessonRefusal("not-now")
    const content = await this.#content(group.boardId, null)
    if (content === null) throw new LessonRefusal("not-now")
    await this.#keep(lesson.id, { kind: "answer", label: group.name, groupId: group.id, content })
    return this.parts.live.change(lesson.id, (now) => ({
      ...now,
      groups: now.groups.map((one) => (one.id === group.id ? { ...one, handedInAt: Date.now() } : one)),
      exhibits: keepLastAnswer(now.exhibits, group.id),
    }))
  }

  /** The answers of up to three other groups that a group may look at: always the same ones, and not the same for all. */
  answersFor(lesson: Lesson, seat: Seat): readonly string[] {
    const group = groupOf(lesson, seat)
    if (group === null || group.handedInAt === null || !lesson.stage.sharesAnswers) return []
    const answers = lesson.exhibits.filter(({ kind, groupId }) => kind === "answer" && groupId !== group.id)
    const from = answers.length === 0 ? 0 : group.position % answers.length
    return [...answers.slice(from), ...answers.slice(0, from)].slice(0, 3).map(({ id }) => id)
  }

  /** Takes cards out of every document of the lesson and keeps them until they are revealed. */
  async hide(
    lesson: Lesson,
    personId: string,
    cards: Iterable<string>,
    lines: Iterable<string> = [],
  ): Promise<Lesson> {
    const clip = await this.#clip(lesson.boardId, { cards, lines })
    const label = labelOf(clip)
    const after = await this.#keep(lesson.id, {
      kind: "hidden",
      label,
      groupId: null,
      content: JSON.stringify(clip),
    })
    for (const boardId of boardsOf(lesson))
      await this.parts.documents.edit(boardId, personId, (document) =>
        changeOf(document, (doc) => {
          removeCards(doc, cards)
          removeStrokes(doc, lines)
        }),
      )
    return after
  }

  /** Hides the frames of solutions of the board on which a lesson begins, each as one to be revealed. */
  async hideSolutions(lesson: Lesson, personId: string): Promise<Lesson> {
    const document = await this.parts.documents.read(lesson.boardId)
    const sheets: readonly SolutionSheet[] =
      document === null ? [] : inDocument(document, (doc) => solutionSheets(readBoardFile(doc)))
    let after = lesson
    for (const { cards, lines } of sheets) after = await this.hide(after, personId, cards, lines)
    return after
  }

  /** Puts hidden cards back where they stood, on the board of all and on every group's. */
  async reveal(lesson: Lesson, personId: string, exhibitId: string): Promise<Lesson> {
    const exhibit = lesson.exhibits.find(({ id, kind }) => id === exhibitId && kind === "hidden")
    const content = exhibit && (await this.parts.store.exhibit(lesson.id, exhibitId))
    if (!exhibit || !content) throw new LessonRefusal("no-such-exhibit")
    if (exhibit.revealedAt !== null) throw new LessonRefusal("not-now")
    const clip = JSON.parse(content) as Clip // written by `hide` alone
    for (const boardId of boardsOf(lesson)) await this.#place(boardId, personId, clip)
    return this.parts.live.change(lesson.id, (now) => ({
      ...now,
      exhibits: now.exhibits.map((one) => (one.id === exhibitId ? { ...one, revealedAt: Date.now() } : one)),
    }))
  }

  /** What the boards of a lesson let people do, for after a pause. */
  async modesOf(lesson: Lesson): Promise<Lesson["stage"]["modesBefore"]> {
    const boards = await Promise.all(boardsOf(lesson).map((id) => this.parts.boards.find(id)))
    return Object.fromEntries(boards.flatMap((board) => (board === null ? [] : [[board.id, board.mode]])))
  }

  /** What an exhibit holds; null where there is none. */
  async fileOf(lessonId: string, exhibitId: string): Promise<BoardFile | null> {
    const content = await this.parts.store.exhibit(lessonId, exhibitId)
    return content === null ? null : (JSON.parse(content) as BoardFile) // written by this class alone
  }

  async #newGroup(lesson: Lesson, others: readonly Group[]): Promise<Group> {
    const name = groupName(
      lesson.stage.language,
      others.map((group) => group.name),
    )
    const board = await this.parts.boards.find(lesson.boardId)
    const document = await this.parts.documents.read(lesson.boardId)
    if (board === null || document === null) throw new LessonRefusal("no-such-lesson")
    const title = `${board.title.trim()} – ${name}`.replace(/^ – /, "").slice(0, 200)
    const copy = await this.parts.boards.create(board.ownerId, title)
    await this.parts.sharePictures(board.id, copy.id, board.ownerId)
    await this.parts.documents.begin(copy.id, board.ownerId, document)
    await this.parts.documents.edit(copy.id, board.ownerId, (begun) => this.parts.retitle(begun, title))
    return { id: newId(), boardId: copy.id, name, position: others.length, handedInAt: null }
  }

  async #clip(boardId: string, choice: CardChoice): Promise<Clip> {
    const document = await this.parts.documents.read(boardId)
    const clip =
      document &&
      inDocument(document, (doc) =>
        "frame" in choice
          ? clipOf(doc, new Set(cardsInFrame(doc, choice.frame)))
          : clipOf(doc, new Set(choice.cards), new Set(choice.lines)),
      )
    if (!clip || clip.cards.length === 0) throw new LessonRefusal("not-now")
    return clip
  }

  async #place(boardId: string, personId: string, clip: Clip): Promise<void> {
    await this.parts.documents.edit(boardId, personId, (document) =>
      changeOf(document, (doc) => placeClip(doc, clip, { x: 0, y: 0 }, "where-free")),
    )
  }

  /** What stands on a board, or in one of its frames, as JSON text; null where that is nothing. */
  async #content(boardId: string, frame: number | null): Promise<string | null> {
    const document = await this.parts.documents.read(boardId)
    if (document === null) return null
    const file = inDocument(document, (doc) =>
      frame === null ? readBoardFile(doc) : clipOf(doc, new Set(cardsInFrame(doc, frame))),
    )
    const isEmpty = file.cards.length === 0 && Object.keys(file.ink ?? {}).length === 0
    return isEmpty ? null : JSON.stringify({ ...file, title: "" })
  }

  async #keep(
    lessonId: string,
    kept: Pick<Exhibit, "kind" | "label" | "groupId"> & { readonly content: string },
  ): Promise<Lesson> {
    const { content, ...about } = kept
    const id = newId()
    return this.parts.live.change(lessonId, async (lesson) => {
      if (lesson.state === "ended") throw new LessonRefusal("lesson-ended")
      if (lesson.exhibits.length >= LESSON_LIMITS.exhibits) throw new LessonRefusal("not-now")
      const position = 1 + Math.max(-1, ...lesson.exhibits.map((one) => one.position))
      await this.parts.store.keepExhibit({ id, lessonId, position, content, ...about })
      return { ...lesson, exhibits: [...lesson.exhibits, { id, position, revealedAt: null, ...about }] }
    })
  }
}

function freeLabel(word: string, exhibits: readonly Exhibit[]): string {
  const taken = new Set(exhibits.map(({ label }) => label))
  for (let count = 1; ; count++) if (!taken.has(`${word} ${count}`)) return `${word} ${count}`
}

/** The exhibits without the earlier answers of a group. */
function keepLastAnswer(exhibits: readonly Exhibit[], groupId: string): readonly Exhibit[] {
  const answers = exhibits.filter((one) => one.kind === "answer" && one.groupId === groupId)
  const last = answers.at(-1)
  return exhibits.filter((one) => one === last || !answers.includes(one))
}

/** The first words of what is hidden, those of a frame before all others, for the teacher's list. */
function labelOf({ cards }: Clip): string {
  const words = cards
    .toSorted((a, b) => Number(b.kind === frameCard.kind) - Number(a.kind === frameCard.kind))
    .flatMap(({ texts }) => Object.values(texts))
    .map((text) => text.replace(/\s+/g, " ").trim())
    .find((text) => text !== "")
  return [...(words ?? cards[0]?.kind ?? "")].slice(0, 60).join("")
}
