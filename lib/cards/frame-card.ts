import type { Bilingual } from "../engine/answer"
import { defineCard } from "./define"
import type { Json } from "./json"

/** What a frame can be for, beside being a page of the lesson. */
export const FRAME_ROLES = {
  solutions: { en: "Solutions for the teacher", ja: "教師用の解答" },
} as const satisfies Readonly<Record<string, Bilingual>>
/** What a frame is for. */
type FrameRole = keyof typeof FRAME_ROLES

const readRole = (json: Json): FrameRole | null | undefined =>
  json === null || json === "solutions" ? json : undefined

/**
 * A page of a lesson: a sheet with a title under the cards that stand on it. They belong to it by where they stand and move with it; the
 * pages of a board follow each other in reading order.
 */
export const frameCard = defineCard({
  kind: "frame",
  version: 1,
  title: { en: "Frame", ja: "フレーム" },
  texts: { title: { label: { en: "Title", ja: "タイトル" }, empty: "", holds: "prose" } },
  values: { role: { label: { en: "Role", ja: "役割" }, empty: null, read: readRole } },
  families: {},
  carries: true,
  look: "frame",
  defaultSize: { width: 1120, height: 700 },
  minimalSize: { width: 240, height: 160 },
  upgrades: [],
  read: ({ texts, values }) => ({ title: texts.title ?? "", role: readRole(values.role ?? null) ?? null }),
  declares: () => [],
  defines: () => null,
  needs: () => ({ names: [], cards: [] }),
  pointElsewhere: (content) => content,
  samples: [
    { texts: { title: "The gradient of $\\bm{x}^\\top A\\bm{x}$" }, values: {} },
    { texts: { title: "" }, values: { "card:colour": "blue" } },
    { texts: { title: "Answers" }, values: { role: "solutions" } },
  ],
})
