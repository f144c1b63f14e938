import { type Level, TEMPLATE_LIMITS, type TemplateAbout, type Topic } from "@/lib/templates/about"
import type { TemplateOrigin } from "@/lib/templates/templates"

/** A template as the pages have it. */
export interface ListedTemplate extends TemplateAbout {
  readonly id: string
  readonly origin: TemplateOrigin
  readonly isShared: boolean
  readonly version: number
}

/** The lengths by which lessons are chosen, in minutes. */
export const LENGTHS = [40, 45, 60] as const

/** What is looked for. Null: any. */
export interface Wanted {
  readonly words: string
  readonly topic: Topic | null
  readonly level: Level | null
  /** At most so many minutes. */
  readonly minutes: number | null
  readonly language: TemplateAbout["language"] | null
  readonly origin: TemplateOrigin | null
}

/** The address of a small picture of a page of a template, from 1. */
export const pictureAddress = ({ id, version }: ListedTemplate, page: number): string =>
  `/api/templates/${encodeURIComponent(id)}/thumbnail?page=${page}&version=${version}`

const plain = (text: string): string => text.normalize("NFKC").toLocaleLowerCase()

/** The templates that fit, in the order in which they were given. All words must be found, each in the title, the description or the name of the topic. */
export function templatesThat(
  templates: readonly ListedTemplate[],
  wanted: Wanted,
  topicName: (topic: Topic) => string,
): readonly ListedTemplate[] {
  const words = plain(wanted.words).split(/\s+/).filter(Boolean)
  return templates.filter((template) => {
    const { title, description, topic, level, minutes, language, origin } = template
    const said = plain(`${title} ${description} ${topicName(topic)}`)
    return (
      (wanted.topic ?? topic) === topic &&
      (wanted.level ?? level) === level &&
      (wanted.language ?? language) === language &&
      (wanted.origin ?? origin) === origin &&
      minutes <= (wanted.minutes ?? TEMPLATE_LIMITS.minutes) &&
      words.every((word) => said.includes(word))
    )
  })
}
