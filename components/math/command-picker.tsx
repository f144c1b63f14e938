"use client"

import { useTranslations } from "next-intl"
import { type KeyboardEvent, useMemo, useRef, useState } from "react"
import { Popover } from "@/components/ui/popover"
import { SearchPanel } from "@/components/ui/search-list"
import { said, useLanguage } from "@/components/ui/use-language"
import { findCommands } from "./find-commands"
import { Formula } from "./formula"
import type { FormulaTemplate } from "./formula-template"
import type { MathCommand } from "./math-commands"

/** What was typed, to be put in as it stands: a command that the list does not have. */
const asTyped = (typed: string): FormulaTemplate => ({
  id: "as-typed",
  face: "",
  field: `\\${typed}`,
  source: [`\\${typed}`, ""],
})

/**
 * Finds a piece of mathematics by its name, at the caret of a formula field. It opens on a backslash; a space, Tab or Enter takes what is marked,
 * and going back beyond the first letter leaves.
 */
export function CommandPicker({
  place,
  onChoose,
  onLeave,
}: {
  /** Where the caret stands in the window. */
  readonly place: DOMRect
  readonly onChoose: (template: FormulaTemplate) => void
  readonly onLeave: () => void
}) {
  const t = useTranslations("math.commands")
  const language = useLanguage()
  const [typed, setTyped] = useState("")
  const anchor = useRef({ getBoundingClientRect: () => place } as Element)
  const found = useMemo(() => findCommands(typed, language), [typed, language])
  const choose = (id: string) => {
    const command = found.find((one) => one.id === id)
    onChoose(command ?? asTyped(typed))
  }
  const onKey = (event: KeyboardEvent, active: { readonly id: string } | undefined) => {
    if (event.key === "Backspace" && typed === "") {
      onLeave()
      return true
    }
    if (event.key !== "Tab" && event.key !== " ") return false
    if (active && typed !== "") choose(active.id)
    else onLeave()
    return true
  }
  const entries = found.map((command) => ({ id: command.id, content: <Face command={command} /> }))
  // A whole piece of LaTeX may be typed here too.
  const other = typed !== "" && found.length === 0
  const own = { id: "as-typed", content: <code className="font-mono">{`\\${typed}`}</code> }
  return (
    <Popover
      open
      onOpenChange={(open) => (open ? undefined : onLeave())}
      anchor={anchor}
      label={t("title")}
      side="top"
      returnsFocus={false}
      className="flex max-h-[min(26rem,var(--radix-popover-content-available-height))] w-88! flex-col overflow-hidden p-0!"
    >
      <SearchPanel
        title={t("title")}
        placeholder={t("placeholder")}
        words={typed}
        onWords={(words) => setTyped(words.replace(/^[\\¥\uff3c\uffe5]/, ""))}
        entries={other ? [own] : entries}
        nothing={t("nothing")}
        found={t("found", { count: found.length })}
        onChoose={choose}
        onKey={onKey}
      />
      {other ? <p className="border-line border-t px-4 py-2 text-muted text-xs">{t("asTyped")}</p> : null}
    </Popover>
  )
}

function Face({ command }: { readonly command: MathCommand }) {
  const language = useLanguage()
  return (
    <>
      <span className="inline-flex min-h-6 w-14 shrink-0 items-center justify-center overflow-hidden">
        <Formula tex={command.face} label="" size={15} />
      </span>
      <span className="min-w-0 flex-1 truncate">{said(command.words, language)}</span>
      <code className="shrink-0 font-mono text-muted text-xs">{`\\${command.names[0]}`}</code>
    </>
  )
}
