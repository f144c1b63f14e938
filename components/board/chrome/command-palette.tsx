"use client"

import { useTranslations } from "next-intl"
import { useMemo, useState } from "react"
import { Kbd } from "@/components/ui/kbd"
import { SearchList } from "@/components/ui/search-list"
import { said, useLanguage } from "@/components/ui/use-language"
import { commands } from "../commands"
import type { Command } from "../commands/define"
import { isMacKeyboard, printShortcut } from "../commands/shortcuts"
import { useBoard, useView } from "../session/board-context"
import { folded } from "../session/find-cards"

/** The commands that were run last from here, newest first: the next person of this page finds them on top. */
const recent: string[] = []
const KEPT = 5

/** All commands by name, with their keys and, where one cannot run, the reason. */
export function CommandPalette() {
  const t = useTranslations("board.palette")
  const board = useBoard()
  const language = useLanguage()
  const open = useView((view) => view.panel === "palette")
  const [words, setWords] = useState("")
  const found = useMemo(() => commandsNamed(words), [words])
  const choose = (id: string) => {
    const command = commands.find((one) => one.id === id)
    recent.splice(0, recent.length, ...[id, ...recent.filter((one) => one !== id)].slice(0, KEPT))
    setWords("")
    board.view.open(null)
    // The focus goes back to the board first; a command may then move it on.
    setTimeout(() => command?.run(board), 50)
  }
  return (
    <SearchList
      open={open}
      onOpenChange={(next) => {
        if (!next) setWords("")
        board.view.open(next ? "palette" : null)
      }}
      title={t("title")}
      placeholder={t("placeholder")}
      words={words}
      onWords={setWords}
      nothing={t("nothing")}
      found={t("found", { count: found.length })}
      onChoose={choose}
      entries={found.map((command) => {
        const refusal = command.refusal(board)
        const Icon = command.icon
        const [shortcut] = command.shortcuts
        return {
          id: command.id,
          refusal: refusal ? said(refusal, language) : undefined,
          content: (
            <>
              <Icon aria-hidden className="size-4 shrink-0 text-muted" />
              <span className="min-w-0 flex-1">
                {said(command.label, language)}
                {refusal ? <span className="block text-xs">{said(refusal, language)}</span> : null}
              </span>
              {shortcut ? <Kbd>{printShortcut(shortcut, isMacKeyboard())}</Kbd> : null}
            </>
          ),
        }
      })}
    />
  )
}

/** The commands whose names in either language hold all of the words; without words all, the recent ones first. */
function commandsNamed(words: string): readonly Command[] {
  const offered = commands.filter((command) => !command.isKeysOnly && command.id !== "palette")
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) {
    const rank = (command: Command) => (recent.includes(command.id) ? recent.indexOf(command.id) : KEPT)
    return [...offered].sort((a, b) => rank(a) - rank(b))
  }
  return offered.filter(({ label }) => {
    const names = `${folded(label.en)} ${folded(label.ja)}`
    return wanted.every((word) => names.includes(word))
  })
}
