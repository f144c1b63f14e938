"use client"

import { useTranslations } from "next-intl"
import { useId } from "react"
import { said, useLanguage } from "@/components/ui/use-language"
import { languages } from "@/lib/language/language"
import { LEVEL_NAMES, LEVELS, TOPICS } from "@/lib/templates/about"
import { LENGTHS, type Wanted } from "./template-model"
import { ORIGINS } from "./use-wanted"

interface Filter {
  readonly label: string
  /** The value as text; empty for any. */
  readonly value: string
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly onChange: (value: string) => void
}

/** The choices by which lessons are narrowed down. */
export function TemplateFilters({
  wanted,
  want,
}: {
  readonly wanted: Wanted
  readonly want: (part: Partial<Wanted>) => void
}) {
  const t = useTranslations("templates")
  const page = useLanguage()
  const topics = Object.keys(TOPICS) as (keyof typeof TOPICS)[] // the table's own keys
  const pick = <T,>(list: readonly T[], value: string): T | null =>
    list.find((one) => String(one) === value) ?? null
  return (
    <fieldset className="mb-5 flex flex-wrap gap-x-3 gap-y-2">
      <legend className="sr-only">{t("filters")}</legend>
      <FilterField
        label={t("topic")}
        value={wanted.topic ?? ""}
        options={topics.map((topic) => [topic, said(TOPICS[topic], page)])}
        onChange={(value) => want({ topic: pick(topics, value) })}
      />
      <FilterField
        label={t("level")}
        value={String(wanted.level ?? "")}
        options={LEVELS.map((level) => [String(level), said(LEVEL_NAMES[level], page)])}
        onChange={(value) => want({ level: pick(LEVELS, value) })}
      />
      <FilterField
        label={t("length")}
        value={String(wanted.minutes ?? "")}
        options={LENGTHS.map((minutes) => [String(minutes), t("upTo", { minutes })])}
        onChange={(value) => want({ minutes: pick(LENGTHS, value) })}
      />
      <FilterField
        label={t("language")}
        value={wanted.language ?? ""}
        options={languages.map((language) => [language, t(`languages.${language}`)])}
        onChange={(value) => want({ language: pick(languages, value) })}
      />
      <FilterField
        label={t("from")}
        value={wanted.origin ?? ""}
        options={ORIGINS.map((origin) => [origin, t(`origins.${origin}`)])}
        onChange={(value) => want({ origin: pick(ORIGINS, value) })}
      />
    </fieldset>
  )
}

function FilterField({ label, value, options, onChange }: Filter) {
  const t = useTranslations("templates")
  const id = useId()
  return (
    <div className="flex items-center gap-1.5 text-sm">
      <label htmlFor={id} className="text-muted">
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        className="touch-target h-9 max-w-44 rounded-control border border-line-strong bg-sheet px-2 text-base text-ink md:text-sm"
      >
        <option value="">{t("any")}</option>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
