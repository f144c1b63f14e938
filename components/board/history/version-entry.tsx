"use client"

import { Bookmark, CopyPlus, Ellipsis, Eye, PencilLine, Undo2, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { type RefObject, useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import type { MenuEntry } from "@/components/ui/menu-entry"
import { useToast } from "@/components/ui/toast"
import { useBoard, useView } from "../session/board-context"
import type { BoardHistory, VersionChanges } from "./board-history"
import type { DoneBy } from "./done-by"
import { NameForm } from "./name-form"
import { useDeedWords } from "./use-deed-words"
import { useDuplicate } from "./use-duplicate"
import { useRestore } from "./use-restore"
import { useWhen } from "./use-when"
import type { Version } from "./version"

interface EntryProps {
  readonly version: Version
  readonly history: BoardHistory
}

/** A version: its name or time, and who did what up to it. A press shows it in the place of the board. */
export function VersionEntry({ version, history }: EntryProps) {
  const t = useTranslations("history")
  const board = useBoard()
  const when = useWhen()
  const isShown = useView((view) => view.previewed === version.id)
  const [naming, setNaming] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  useComparedInSight(line, version.id, history)
  const time = when.time(version.at)
  if (naming) {
    return (
      <li ref={line} className="px-2 py-2">
        <NameForm
          label={t("nameOf", { when: when.moment(version.at) })}
          initial={version.name ?? ""}
          save={(name) => history.rename(version.id, name.trim())}
          onEnd={() => setNaming(false)}
        />
      </li>
    )
  }
  return (
    <li ref={line} className="history-line" data-shown={isShown || undefined}>
      <button
        type="button"
        data-history-entry
        aria-current={isShown || undefined}
        onClick={() => board.view.setState({ previewed: version.id })}
        className="touch-target min-w-0 flex-1 rounded-control px-2 py-2 text-left"
      >
        <span className="flex items-center gap-1.5 text-sm">
          {version.name === null ? null : <Bookmark aria-hidden className="size-3.5 shrink-0 text-accent" />}
          <bdi className="min-w-0 break-words font-medium">{version.name ?? time}</bdi>
          {version.name === null ? null : <span className="shrink-0 text-muted text-xs">{time}</span>}
        </span>
        <WhoDidWhat version={version} history={history} />
      </button>
      <EntryMenu version={version} history={history} onName={() => setNaming(true)} />
    </li>
  )
}

/** In words: who wrote, and what came of it; where several wrote, each with what they did. */
export function WhoDidWhat({ version, history }: EntryProps) {
  const t = useTranslations("history")
  const say = useDeedWords()
  const changes = useStore(history, (state) => state.changes.get(version.id))
  const named = (names: readonly string[]) => (names.length === 0 ? t("somebody") : names.join(t("comma")))
  const all = named(version.authors)
  const lines =
    changes === undefined
      ? [t("whoDid", { who: all, did: t("comparing") })]
      : changes === "failed"
        ? [t("whoDid", { who: all, did: t("notCompared") })]
        : changes.deeds.length === 0
          ? [t("noChange")]
          : byPerson(changes, version.authors).map(({ who, deeds }) =>
              t("whoDid", {
                who: who.length === 0 ? all : named(who),
                did: say(deeds).join(t("semicolon")),
              }),
            )
  return lines.map((line) => (
    <span key={line} className="block break-words text-muted text-xs leading-5">
      {line}
    </span>
  ))
}

/** Of one person who wrote alone everything is theirs, what was removed too. */
const byPerson = ({ deeds, done }: VersionChanges, authors: readonly string[]): readonly DoneBy[] =>
  authors.length > 1 ? done : [{ who: authors, deeds }]

/** Compares a version with the one before it when its line comes into sight. */
function useComparedInSight(line: RefObject<Element | null>, id: string, history: BoardHistory): void {
  const isMissing = useStore(history, (state) => !state.changes.has(id))
  useEffect(() => {
    const element = line.current
    if (element === null || !isMissing) return
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void history.compare(id)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [line, id, history, isMissing])
}

function EntryMenu({ version, history, onName }: EntryProps & { readonly onName: () => void }) {
  const t = useTranslations("history")
  const board = useBoard()
  const toast = useToast()
  const when = useWhen()
  const restore = useRestore(board, history)
  const duplicate = useDuplicate(board, history)
  const called = version.name ?? when.moment(version.at)
  const failed = (problem: unknown) => {
    console.error("A version could not be used.", problem)
    toast.show({ tone: "danger", title: t("failedDeed") })
  }
  const items: MenuEntry[] = [
    {
      id: "look",
      label: t("look"),
      icon: <Eye aria-hidden />,
      onSelect: () => board.view.setState({ previewed: version.id }),
    },
    {
      id: "restore",
      label: t("restore"),
      icon: <Undo2 aria-hidden />,
      onSelect: () => history.moment(version.id).then((moment) => restore.whole(moment, called), failed),
    },
    {
      id: "duplicate",
      label: t("duplicate"),
      icon: <CopyPlus aria-hidden />,
      onSelect: () => duplicate(version.id, called),
    },
    "separator",
    {
      id: "name",
      label: t(version.name === null ? "giveName" : "rename"),
      icon: <PencilLine aria-hidden />,
      // The menu hands the focus back first; the field takes it after that.
      onSelect: () => setTimeout(onName, 0),
    },
    ...(version.name === null
      ? []
      : [
          {
            id: "unname",
            label: t("takeName"),
            icon: <X aria-hidden />,
            onSelect: () => void history.rename(version.id, null).catch(failed),
          },
        ]),
  ]
  return (
    <Menu
      label={t("actions", { version: called })}
      align="end"
      items={items}
      trigger={
        <IconButton
          size="sm"
          label={t("actions", { version: called })}
          icon={<Ellipsis aria-hidden />}
          className="mt-1.5 mr-1"
        />
      }
    />
  )
}
