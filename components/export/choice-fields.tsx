"use client"

import { useTranslations } from "next-intl"
import { Select } from "@/components/ui/select"
import { Switch } from "@/components/ui/switch"
import { CHOICE_VALUES, type Choices } from "./format-options"

interface ChoiceFieldsProps {
  /** The choices that the file has a use for. */
  readonly wanted: readonly (keyof Choices)[]
  readonly choices: Choices
  readonly onChange: (choices: Choices) => void
}

/** What may be chosen for a file beside its format. */
export function ChoiceFields({ wanted, choices, onChange }: ChoiceFieldsProps) {
  const t = useTranslations("board.share.choices")
  const set = <K extends keyof Choices>(name: K, value: Choices[K]) => onChange({ ...choices, [name]: value })
  const lists = (["pages", "paper", "theme", "background", "scale", "solutions", "space"] as const).filter(
    (name) => wanted.includes(name),
  )
  const switches = (["verdicts", "graph"] as const).filter((name) => wanted.includes(name))
  if (wanted.length === 0) return null
  return (
    <div className="flex flex-col gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        {lists.map((name) => (
          <Select
            key={name}
            label={t(`${name}.label`)}
            value={choices[name]}
            options={CHOICE_VALUES[name].map((value) => ({ value, label: t(`${name}.${value}` as never) }))}
            onChange={(value) => set(name, value as never)}
          />
        ))}
      </div>
      {switches.map((name) => (
        <Switch
          key={name}
          label={t(`${name}.label`)}
          checked={choices[name] === "1"}
          onChange={(on) => set(name, on ? "1" : "0")}
        />
      ))}
    </div>
  )
}
