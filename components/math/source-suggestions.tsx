"use client"

import { useTranslations } from "next-intl"
import { Kbd } from "@/components/ui/kbd"
import { said, useLanguage } from "@/components/ui/use-language"
import { findCommands } from "./find-commands"
import { Formula } from "./formula"
import type { MathCommand } from "./math-commands"

/** A command that stands unfinished before the caret of LaTeX source, from its backslash on. */
export interface TypedCommand {
  readonly start: number
  readonly letters: string
}

/** The command whose letters end at the caret; null where none does. */
export function commandBefore(source: string, caret: number): TypedCommand | null {
  const match = /\\([A-Za-z]+)$/.exec(source.slice(0, caret))
  return match ? { start: match.index, letters: match[1] ?? "" } : null
}

/** What the typed letters may become; nothing where they already are a whole name. */
export function suggestionsFor(typed: TypedCommand | null, language: "en" | "ja"): readonly MathCommand[] {
  if (typed === null) return []
  const found = findCommands(typed.letters, language)
  return found[0]?.names.includes(typed.letters) ? [] : found
}

/** What an unfinished command may become, under LaTeX source: Tab takes the first, a tap any. */
export function SourceSuggestions({
  commands,
  onChoose,
}: {
  readonly commands: readonly MathCommand[]
  readonly onChoose: (command: MathCommand) => void
}) {
  const t = useTranslations("math.commands")
  const language = useLanguage()
  if (commands.length === 0) return null
  return (
    <div role="toolbar" aria-label={t("title")} className="mt-1.5 flex items-center gap-1 overflow-x-auto">
      {commands.map((command, place) => (
        <button
          key={command.id}
          type="button"
          title={said(command.words, language)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(command)}
          className="touch-target inline-flex h-8 shrink-0 items-center gap-1.5 rounded-control border border-line bg-sheet px-2 text-xs hover:bg-hover"
        >
          <Formula tex={command.face} label="" size={13} />
          <code className="font-mono text-muted">{`\\${command.names[0]}`}</code>
          {place === 0 ? <Kbd>Tab</Kbd> : null}
        </button>
      ))}
    </div>
  )
}
