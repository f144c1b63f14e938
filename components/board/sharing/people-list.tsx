"use client"

import { Ellipsis } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import type { MenuEntry } from "@/components/ui/menu-entry"
import { fieldClasses } from "@/components/ui/text-field"
import { useWhen } from "../history/use-when"
import { initialsOf } from "../presence/people"
import { readableOn } from "../presence/readable-on"
import type { RightsClient, SettledPerson, SettledRights } from "./settled-rights"

/** For how many minutes somebody can be let write. */
const MINUTES = [5, 10, 30] as const

const ROLES = ["coTeacher", "writer", "ownWriter", "reader", "none"] as const

interface PeopleListProps {
  readonly settled: SettledRights
  /** Only the owner makes co-teachers and dismisses them. */
  readonly isOwner: boolean
  settle(ask: (client: RightsClient) => Promise<SettledRights>): Promise<void>
}

/** Everybody who has to do with the board, with what each may do there and the means to change that. */
export function PeopleList({ settled, isOwner, settle }: PeopleListProps) {
  const t = useTranslations("rights.people")
  return (
    <section aria-label={t("label")} className="flex flex-col gap-2">
      <h3 className="font-medium text-sm">{t("label")}</h3>
      <ul className="flex flex-col divide-y divide-line">
        {settled.people.map((person) => (
          <PersonRow key={person.id} person={person} isOwner={isOwner} settle={settle} />
        ))}
      </ul>
      {settled.people.length <= 1 ? <p className="text-muted text-sm">{t("none")}</p> : null}
    </section>
  )
}

interface PersonRowProps extends Omit<PeopleListProps, "settled"> {
  readonly person: SettledPerson
}

function PersonRow({ person, isOwner, settle }: PersonRowProps) {
  const t = useTranslations("rights")
  const when = useWhen()
  const { name, role, writeUntil, isYou } = person
  const isTimed = writeUntil !== null && writeUntil.getTime() > Date.now() && role !== "coTeacher"
  const isFixed = role === "owner" || (role === "coTeacher" && !isOwner)
  return (
    <li className="flex flex-wrap items-center gap-x-2.5 gap-y-1 py-1.5">
      <span
        aria-hidden="true"
        className="board-circle shrink-0"
        data-initials={initialsOf(name)}
        style={{ background: person.color, color: readableOn(person.color) }}
      />
      <span className="min-w-24 flex-1 text-sm">
        <bdi className="break-words">{name}</bdi>
        {isYou ? <span className="text-muted"> ({t("people.you")})</span> : null}
        {isTimed ? (
          <span className="block text-muted text-xs">
            {t("people.until", { time: when.time(writeUntil) })}
          </span>
        ) : null}
      </span>
      {isFixed ? (
        <span className="px-3 text-muted text-sm">{t(`roles.${role}`)}</span>
      ) : (
        <span className="flex items-center gap-1">
          <RoleSelect person={person} isOwner={isOwner} settle={settle} />
          <PersonMenu person={person} isTimed={isTimed} settle={settle} />
        </span>
      )}
    </li>
  )
}

function RoleSelect({ person, isOwner, settle }: PersonRowProps) {
  const t = useTranslations("rights")
  const { id, name, role } = person
  const roles = ROLES.filter((one) => isOwner || one !== "coTeacher")
  const choose = (value: string) => {
    const next = roles.find((one) => one === value)
    void settle((client) =>
      next === undefined ? client.forget(id) : client.settlePerson(id, { role: next }),
    )
  }
  return (
    <select
      aria-label={t("people.role", { name })}
      value={role ?? "link"}
      onChange={(event) => choose(event.target.value)}
      className={`${fieldClasses} h-9 w-auto text-base md:text-sm`}
    >
      <option value="link">{t("roles.link")}</option>
      {roles.map((one) => (
        <option key={one} value={one}>
          {t(`roles.${one}`)}
        </option>
      ))}
    </select>
  )
}

interface PersonMenuProps {
  readonly person: SettledPerson
  readonly isTimed: boolean
  settle: PeopleListProps["settle"]
}

function PersonMenu({ person, isTimed, settle }: PersonMenuProps) {
  const t = useTranslations("rights.people")
  const { id, name, role } = person
  if (role === "coTeacher" || role === "none") return <span aria-hidden="true" className="size-9" />
  const give = (minutes: number | null) => void settle((client) => client.settlePerson(id, { minutes }))
  const items: MenuEntry[] = MINUTES.map((count) => ({
    id: `minutes-${count}`,
    label: t("minutes", { count }),
    onSelect: () => give(count),
  }))
  if (isTimed) items.push("separator", { id: "take-back", label: t("takeBack"), onSelect: () => give(null) })
  return (
    <Menu
      label={t("more", { name })}
      items={items}
      trigger={<IconButton label={t("more", { name })} icon={<Ellipsis aria-hidden />} />}
    />
  )
}
