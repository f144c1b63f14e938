"use client"

import { Eye } from "lucide-react"
import { useTranslations } from "next-intl"
import { type CSSProperties, useMemo, useState, useSyncExternalStore } from "react"
import { Popover } from "@/components/ui/popover"
import { useToast } from "@/components/ui/toast"
import { type BoardPerson, initialsOf, peopleOf } from "../presence/people"
import { readableOn } from "../presence/readable-on"
import { useBoard, useView } from "../session/board-context"
import { startFollowing, stopFollowing } from "../session/share-sight"
import type { BoardUser } from "./board-user"
import { OwnName } from "./own-name"

/** As many circles as are shown before the rest becomes a number. */
const MOST = 4

/** Who is on the board: circles with initials, and on a press the list of names, where one's own can be changed. */
export function PeopleBar({ user }: { readonly user: BoardUser }) {
  const t = useTranslations("board")
  const { presence } = useBoard()
  const peers = useSyncExternalStore(presence.subscribe, presence.getPeers)
  const people = useMemo(() => peopleOf(peers, user.id), [peers, user.id])
  const [ownName, setOwnName] = useState(user.name)
  const shown = people.slice(0, MOST)
  return (
    <Popover
      label={t("people.label")}
      align="end"
      trigger={
        <button
          type="button"
          aria-label={t("people.count", { count: people.length + 1 })}
          className="board-people"
        >
          <Circle name={ownName} color={user.color} />
          {shown.map((person) => (
            <Circle key={person.key} name={person.name} color={person.color} isResting={person.isResting} />
          ))}
          {people.length > MOST ? (
            <span className="board-circle bg-sunken">+{people.length - MOST}</span>
          ) : null}
        </button>
      }
    >
      <OwnName name={ownName} onChange={setOwnName} />
      <AccountLinks isGuest={user.guest ?? false} />
      <h2 className="mt-4 mb-1 font-medium text-sm">{t("people.others")}</h2>
      {people.length === 0 ? (
        <p className="text-muted text-sm">{t("people.alone")}</p>
      ) : (
        <People people={people} />
      )}
    </Popover>
  )
}

function People({ people }: { readonly people: readonly BoardPerson[] }) {
  const t = useTranslations("board")
  const board = useBoard()
  const toast = useToast()
  const following = useView((view) => view.following)
  const follow = (person: BoardPerson) => {
    if (following === person.clientId) stopFollowing(board)
    else if (!startFollowing(board, person.clientId))
      toast.show({ title: t("people.followsYou", { name: person.name }) })
  }
  return (
    <ul className="flex flex-col gap-1">
      {people.map((person) => (
        <li key={person.key}>
          <button
            type="button"
            aria-pressed={following === person.clientId}
            aria-label={t(person.teaches ? "people.followTeacher" : "people.follow", { name: person.name })}
            title={t("people.follow", { name: person.name })}
            onClick={() => follow(person)}
            className="touch-target flex w-full items-center gap-2.5 rounded-control px-1.5 py-1 text-left text-sm hover:bg-hover aria-pressed:bg-accent-soft"
          >
            <Circle name={person.name} color={person.color} isResting={person.isResting} />
            <span className="flex min-w-0 flex-1 items-center gap-1.5">
              <bdi className="truncate">{person.name}</bdi>
              {person.teaches ? (
                <span className="shrink-0 rounded-full bg-accent-soft px-1.5 text-xs">
                  {t("people.teacher")}
                </span>
              ) : person.isGuest ? (
                <span className="shrink-0 text-muted text-xs">{t("people.guest")}</span>
              ) : null}
            </span>
            {person.isResting || person.editsCard ? (
              <span className="text-muted text-xs">
                {t(person.isResting ? "people.resting" : "people.editing")}
              </span>
            ) : null}
            <Eye aria-hidden className="size-4 text-muted" />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Fresh loads: who signs in comes back as somebody else. A code for another device is shown beside the board, which stays open. */
function AccountLinks({ isGuest }: { readonly isGuest: boolean }) {
  const t = useTranslations("board.people")
  const { id } = useBoard()
  const link = (word: "account" | "signIn" | "otherDevice", path = "", target?: "_blank") => (
    <a
      href={`/account${path}`}
      target={target}
      className="touch-target text-accent text-sm underline-offset-4 hover:underline"
    >
      {t(word)}
    </a>
  )
  const back = `?back=/b/${id}`
  return (
    <p className="mt-2 flex flex-col items-start gap-1">
      {link(isGuest ? "signIn" : "account", isGuest ? `/sign-in${back}` : "")}
      {isGuest ? link("otherDevice", `/device${back}`, "_blank") : null}
    </p>
  )
}

function Circle(props: { readonly name: string; readonly color: string; readonly isResting?: boolean }) {
  const style: CSSProperties = { background: props.color, color: readableOn(props.color) }
  return (
    <span
      aria-hidden="true"
      title={props.name}
      className="board-circle"
      data-resting={props.isResting || undefined}
      data-initials={initialsOf(props.name)}
      style={style}
    />
  )
}
