import { z } from "zod"
import type { BoardFile } from "../board/board-file"
import { boardFileSchema } from "../export/json/json-exporter"
import { languages } from "../language/language"
import { isTopic, TEMPLATE_LIMITS, type TemplateAbout, type Topic } from "./about"

/** The board of a template, with its pictures in base 64 by their hashes. */
export type TemplateBoard = BoardFile & { readonly images?: Readonly<Record<string, string>> | undefined }

const tidy = (words: string): string =>
  words
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
const isWhole = (words: string): boolean => !/\p{Cs}/u.test(words)

/** What people may say about a template. */
export const templateAboutFields = {
  title: z.string().transform(tidy).pipe(z.string().min(1).max(TEMPLATE_LIMITS.title).refine(isWhole)),
  description: z.string().transform(tidy).pipe(z.string().max(TEMPLATE_LIMITS.description).refine(isWhole)),
  topic: z.custom<Topic>(isTopic),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  minutes: z.int().min(1).max(TEMPLATE_LIMITS.minutes),
  language: z.enum(languages),
} as const

const MARK = "nabla-template"

/** A template as a file: what is said about it, and its board in the form in which boards are exported. */
export const templateFileSchema = z.strictObject({
  format: z.literal(MARK),
  version: z.literal(1),
  ...templateAboutFields,
  board: boardFileSchema,
})

/** The text of a template's file. */
export function writeTemplateFile(about: TemplateAbout, board: TemplateBoard): string {
  const { title, description, topic, level, minutes, language } = about
  const said = { title, description, topic, level, minutes, language }
  const whole = { format: MARK, version: 1, ...said, board: { format: "nabla-board", ...board } }
  return `${JSON.stringify(whole, null, 1)}\n`
}
