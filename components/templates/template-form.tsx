"use client"

import { useTranslations } from "next-intl"
import { useId, useState } from "react"
import { Select } from "@/components/ui/select"
import { Switch } from "@/components/ui/switch"
import { fieldClasses, TextField } from "@/components/ui/text-field"
import { said, useLanguage } from "@/components/ui/use-language"
import { languages } from "@/lib/language/language"
import { LEVEL_NAMES, LEVELS, TEMPLATE_LIMITS, type TemplateAbout, TOPICS } from "@/lib/templates/about"

/** What is said about a template while it is typed. */
interface TypedAbout extends Omit<TemplateAbout, "minutes"> {
  /** As typed. */
  readonly minutes: string
  readonly isShared: boolean
}

/** A form about a template: what is typed, and what that says once it can be sent. */
export interface TemplateForm {
  readonly typed: TypedAbout
  readonly type: (part: Partial<TypedAbout>) => void
  /** Shows what is missing and gives null, or what is said. */
  readonly check: () => (TemplateAbout & { readonly isShared: boolean }) | null
  readonly showsErrors: boolean
}

const minutesIn = (typed: string): number | null => {
  const number = Number(typed.normalize("NFKC").trim())
  const isGiven = typed.trim() !== "" && Number.isInteger(number)
  return isGiven && number >= 1 && number <= TEMPLATE_LIMITS.minutes ? number : null
}

/** The state of the form. */
export function useTemplateForm(initial: TemplateAbout & { readonly isShared: boolean }): TemplateForm {
  const [typed, setTyped] = useState<TypedAbout>({ ...initial, minutes: String(initial.minutes) })
  const [showsErrors, setShowsErrors] = useState(false)
  return {
    typed,
    type: (part) => setTyped((before) => ({ ...before, ...part })),
    showsErrors,
    check() {
      const minutes = minutesIn(typed.minutes)
      const isComplete = minutes !== null && typed.title.trim() !== ""
      setShowsErrors(!isComplete)
      if (!isComplete) return null
      const { title, description, topic, level, language, isShared } = typed
      return {
        title: title.trim(),
        description: description.trim(),
        topic,
        level,
        language,
        isShared,
        minutes,
      }
    },
  }
}

/** The fields of the form. */
export function TemplateFields({
  form,
  mayShare,
}: {
  readonly form: TemplateForm
  readonly mayShare: boolean
}) {
  const t = useTranslations("templates")
  const page = useLanguage()
  const id = useId()
  const { typed, type, showsErrors } = form
  const topics = Object.keys(TOPICS) as (keyof typeof TOPICS)[] // the table's own keys
  return (
    <div className="flex flex-col gap-4">
      <TextField
        label={t("details.name")}
        value={typed.title}
        maxLength={TEMPLATE_LIMITS.title}
        onChange={(title) => type({ title })}
        error={showsErrors && typed.title.trim() === "" ? t("details.noTitle") : null}
        dir="auto"
        data-autofocus
      />
      <div className="flex flex-col gap-1">
        <label htmlFor={id} className="font-medium text-sm">
          {t("details.description")}
        </label>
        <textarea
          id={id}
          rows={3}
          value={typed.description}
          maxLength={TEMPLATE_LIMITS.description}
          onChange={({ target }) => type({ description: target.value })}
          dir="auto"
          className={`${fieldClasses} py-2 text-base md:text-sm`}
        />
      </div>
      <div className="grid grid-cols-2 gap-4">
        <Select
          label={t("topic")}
          value={typed.topic}
          options={topics.map((value) => ({ value, label: said(TOPICS[value], page) }))}
          onChange={(topic) => type({ topic })}
        />
        <Select
          label={t("level")}
          value={String(typed.level)}
          options={LEVELS.map((level) => ({ value: String(level), label: said(LEVEL_NAMES[level], page) }))}
          onChange={(value) =>
            type({ level: LEVELS.find((level) => String(level) === value) ?? typed.level })
          }
        />
        <TextField
          label={t("details.minutes")}
          value={typed.minutes}
          inputMode="numeric"
          onChange={(minutes) => type({ minutes })}
          error={showsErrors && minutesIn(typed.minutes) === null ? t("details.wrongMinutes") : null}
        />
        <Select
          label={t("language")}
          value={typed.language}
          options={languages.map((value) => ({ value, label: t(`languages.${value}`) }))}
          onChange={(language) => type({ language })}
        />
      </div>
      {mayShare ? (
        <div>
          <Switch label={t("shared")} checked={typed.isShared} onChange={(isShared) => type({ isShared })} />
          <p className="text-muted text-xs">{t("sharedHint")}</p>
        </div>
      ) : null}
    </div>
  )
}
