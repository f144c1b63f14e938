import type { Bilingual } from "../engine/answer"
import type { Language } from "../language/language"

/** What lessons are about, in the order in which one learns it. */
export const TOPICS = {
  foundations: { en: "Foundations", ja: "基礎" },
  derivatives: { en: "Derivatives", ja: "微分の基本" },
  jacobian: { en: "Jacobians", ja: "ヤコビ行列" },
  matrices: { en: "Derivatives by matrices", ja: "行列による微分" },
  optimization: { en: "Optimization", ja: "最適化" },
  networks: { en: "Neural networks", ja: "ニューラルネットワーク" },
  other: { en: "Other", ja: "その他" },
} as const satisfies Readonly<Record<string, Bilingual>>

/** What a lesson is about. */
export type Topic = keyof typeof TOPICS

/** Whether a string names a topic. */
export const isTopic = (value: unknown): value is Topic =>
  typeof value === "string" && Object.hasOwn(TOPICS, value)

/** How much a lesson asks of those who take it. */
export const LEVELS = [1, 2, 3] as const

/** How much a lesson asks of those who take it, from an introduction to an advanced one. */
export type Level = (typeof LEVELS)[number]

/** Whether a number is a level. */
export const isLevel = (value: unknown): value is Level => LEVELS.some((level) => level === value)

/** The names of the levels. */
export const LEVEL_NAMES: Readonly<Record<Level, Bilingual>> = {
  1: { en: "Introductory", ja: "入門" },
  2: { en: "Intermediate", ja: "標準" },
  3: { en: "Advanced", ja: "発展" },
}

/** The bounds of what is said about a template. */
export const TEMPLATE_LIMITS = { title: 200, description: 2000, minutes: 600 } as const

/** What is said about a template. */
export interface TemplateAbout {
  readonly title: string
  readonly description: string
  readonly topic: Topic
  readonly level: Level
  /** How long it takes. */
  readonly minutes: number
  readonly language: Language
}
