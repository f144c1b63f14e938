"use client"

import { MoreHorizontal } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import type { MenuEntry } from "@/components/ui/menu-entry"
import { Switch } from "@/components/ui/switch"
import { TextField } from "@/components/ui/text-field"
import type { SeatLine, TeacherView } from "@/lib/lessons/views"
import { useLessonActions } from "../lesson-context"
import { MessageDialog } from "./message-dialog"

/** Everybody who came: who waits at the door, who is in, and what can be done for or about each. */
export function PeoplePanel({ view }: { readonly view: TeacherView }) {
  const t = useTranslations("lesson.people")
  const { act } = useLessonActions()
  const { stage, seats } = view
  const waiting = seats.filter(({ state }) => state === "waiting")
  const admitted = seats.filter(({ state }) => state === "admitted")
  const removed = seats.filter(({ state }) => state === "removed")
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-col gap-2">
        <Switch
          label={t("waitingRoom")}
          checked={stage.waitingRoom}
          onChange={(waitingRoom) => void act("settings", { waitingRoom })}
        />
        <Switch
          label={t("anonymous")}
          checked={stage.isAnonymous}
          onChange={(isAnonymous) => void act("settings", { isAnonymous })}
        />
      </div>
      <Waiting seats={waiting} />
      <section aria-label={t("in")}>
        <h3 className="mb-1 font-semibold text-sm">{t("inCount", { count: admitted.length })}</h3>
        {admitted.length === 0 ? <p className="text-muted text-sm">{t("nobody")}</p> : null}
        <ul>
          {admitted.map((seat) => (
            <SeatRow key={seat.id} seat={seat} view={view} />
          ))}
        </ul>
      </section>
      {removed.length > 0 ? (
        <section aria-label={t("removed")}>
          <h3 className="mb-1 font-semibold text-sm">{t("removed")}</h3>
          <ul>
            {removed.map((seat) => (
              <li key={seat.id} className="flex items-center gap-2 text-muted">
                <bdi className="min-w-0 flex-1 truncate text-sm">{seat.name}</bdi>
                <Button size="sm" onClick={() => void act("admit", { seats: [seat.id] })}>
                  {t("letBack")}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

/** Those at the door, who come in one by one or all at once. */
function Waiting({ seats }: { readonly seats: readonly SeatLine[] }) {
  const t = useTranslations("lesson.people")
  const { act, isBusy } = useLessonActions()
  if (seats.length === 0) return null
  return (
    <section aria-label={t("waiting")}>
      <div className="mb-2 flex items-center justify-between gap-2">
        <h3 className="font-semibold text-sm">{t("waitingCount", { count: seats.length })}</h3>
        <Button size="sm" variant="primary" busy={isBusy} onClick={() => void act("admit", { seats: "all" })}>
          {t("admitAll")}
        </Button>
      </div>
      <ul className="flex flex-col gap-1">
        {seats.map((seat) => (
          <li key={seat.id} className="flex items-center gap-2">
            <bdi className="min-w-0 flex-1 truncate text-sm">{seat.name}</bdi>
            <Button size="sm" onClick={() => void act("admit", { seats: [seat.id] })}>
              {t("admit")}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => void act("remove", { seat: seat.id })}>
              {t("deny")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function SeatRow({ seat, view }: { readonly seat: SeatLine; readonly view: TeacherView }) {
  const t = useTranslations("lesson.people")
  const { act } = useLessonActions()
  const [asks, setAsks] = useState<"rename" | "message" | null>(null)
  const { groups } = view.lesson
  const group = groups.find(({ id }) => id === seat.groupId)
  const spotlight = view.stage.spotlight?.seatId === seat.id ? view.stage.spotlight : null
  const items: MenuEntry[] = [
    {
      id: "spotlight",
      label: t(spotlight ? "endSpotlight" : "spotlight"),
      onSelect: () => void act("spotlight", { seat: spotlight ? null : seat.id }),
    },
    { id: "message", label: t("message"), onSelect: () => setAsks("message") },
    { id: "rename", label: t("rename"), onSelect: () => setAsks("rename") },
    ...(groups.length > 0 ? (["separator"] as const) : []),
    ...groups.map((one) => ({
      id: one.id,
      label: t("toGroup", { name: one.name }),
      checked: one.id === seat.groupId,
      onSelect: () =>
        void act("place-seats", { seats: [seat.id], group: one.id === seat.groupId ? null : one.id }),
    })),
    "separator",
    { id: "remove", label: t("remove"), danger: true, onSelect: () => void act("remove", { seat: seat.id }) },
  ]
  return (
    <li data-seat={seat.id} className="flex items-center gap-2">
      <span
        role="img"
        aria-label={t(seat.isHere ? "here" : "away")}
        title={t(seat.isHere ? "here" : "away")}
        className={`size-2 shrink-0 rounded-full ${seat.isHere ? "bg-ok" : "border border-line-strong"}`}
      />
      <div className="min-w-0 flex-1 py-1 leading-tight">
        <bdi className="block truncate text-sm">{seat.shownName}</bdi>
        <span className="text-muted text-xs">
          {[group?.name, spotlight ? t(spotlight.isOn ? "isFollowed" : "isAsked") : null]
            .filter((part) => part != null)
            .join(" · ")}
        </span>
      </div>
      <Menu
        label={t("menu", { name: seat.shownName })}
        align="end"
        items={items}
        trigger={
          <IconButton
            size="sm"
            label={t("menu", { name: seat.shownName })}
            icon={<MoreHorizontal aria-hidden />}
          />
        }
      />
      {asks === "rename" ? <RenameDialog seat={seat} onClose={() => setAsks(null)} /> : null}
      {asks === "message" ? (
        <MessageDialog
          to={{ kind: "seat", id: seat.id }}
          name={seat.shownName}
          onClose={() => setAsks(null)}
        />
      ) : null}
    </li>
  )
}

function RenameDialog({ seat, onClose }: { readonly seat: SeatLine; readonly onClose: () => void }) {
  const t = useTranslations("lesson.people")
  const { act, isBusy } = useLessonActions()
  const [name, setName] = useState(seat.name)
  const rename = async () => {
    if (await act("rename-seat", { seat: seat.id, name })) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={t("rename")}
      footer={
        <Button variant="primary" busy={isBusy} disabled={name.trim() === ""} onClick={() => void rename()}>
          {t("save")}
        </Button>
      }
    >
      <TextField label={t("name")} value={name} onChange={setName} maxLength={40} autoComplete="off" />
    </Dialog>
  )
}
