"use client"

import { BookOpen } from "lucide-react"
import { useTranslations } from "next-intl"
import { Kbd } from "@/components/ui/kbd"
import { Sheet } from "@/components/ui/sheet"
import { said, useLanguage } from "@/components/ui/use-language"
import { commands } from "../commands"
import { COMMAND_GROUPS, type Command } from "../commands/define"
import { isMacKeyboard, printShortcut } from "../commands/shortcuts"
import { useBoard, useView } from "../session/board-context"

/** What the hand does on the canvas; everything else stands in the list of commands. */
const GESTURES = [
  "pan",
  "zoom",
  "marquee",
  "add",
  "place",
  "edit",
  "copy",
  "free",
  "group",
  "menu",
  "undo",
  "space",
  "tab",
  "enter",
] as const

/** All keys and gestures of the board. */
export function HelpSheet() {
  const t = useTranslations("board")
  const board = useBoard()
  const isOpen = useView((view) => view.panel === "help")
  return (
    <Sheet
      open={isOpen}
      onOpenChange={(open) => board.view.open(open ? "help" : null)}
      title={t("help.title")}
    >
      <p className="mb-5">
        <a
          href="/docs/operators"
          target="_blank"
          rel="noopener"
          className="touch-target inline-flex items-center gap-1.5 font-medium text-accent text-sm underline-offset-4 hover:underline"
        >
          <BookOpen aria-hidden className="size-4" />
          {t("help.reference")}
        </a>
      </p>
      <section className="mb-5">
        <h3 className="mb-1.5 font-semibold text-sm">{t("help.gestures")}</h3>
        <dl className="flex flex-col gap-1.5 text-sm">
          {GESTURES.map((gesture) => (
            <div key={gesture} className="flex flex-wrap justify-between gap-x-4">
              <dt>{t(`help.${gesture}.what`)}</dt>
              <dd className="text-muted">{t(`help.${gesture}.how`)}</dd>
            </div>
          ))}
        </dl>
      </section>
      {COMMAND_GROUPS.map((group) => (
        <Group
          key={group}
          title={t(`groups.${group}`)}
          members={commands.filter((one) => one.group === group)}
        />
      ))}
    </Sheet>
  )
}

function Group({ title, members }: { readonly title: string; readonly members: readonly Command[] }) {
  const language = useLanguage()
  const withKeys = members.filter((command) => command.shortcuts.length > 0)
  if (withKeys.length === 0) return null
  return (
    <section className="mb-5">
      <h3 className="mb-1.5 font-semibold text-sm">{title}</h3>
      <dl className="flex flex-col gap-1.5 text-sm">
        {withKeys.map((command) => (
          <div key={command.id} className="flex items-center justify-between gap-4">
            <dt>{said(command.label, language)}</dt>
            <dd className="flex shrink-0 gap-1">
              {command.shortcuts.map((shortcut) => (
                <Kbd key={shortcut}>{printShortcut(shortcut, isMacKeyboard())}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
