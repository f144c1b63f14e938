"use client"

import {
  ArrowDown,
  ArrowUp,
  CornerDownRight,
  EllipsisVertical,
  MessageSquare,
  PencilLine,
  Split,
  Trash2,
} from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import type { LineActions } from "./line-actions"

/** Everything that can be done with one line. */
export function LineMenu({
  number,
  tab,
  place,
  count,
  line,
  actions,
  isBranch,
  onReason,
  onComment,
}: {
  readonly number: number
  readonly tab: number
  readonly place: number
  readonly count: number
  readonly line: string
  readonly actions: LineActions
  readonly isBranch: boolean
  readonly onReason: () => void
  readonly onComment: () => void
}) {
  const t = useTranslations("derivation")
  return (
    <Menu
      label={t("lineMenu", { number })}
      align="end"
      trigger={
        <IconButton
          size="sm"
          label={t("lineMenu", { number })}
          icon={<EllipsisVertical aria-hidden />}
          tabIndex={tab}
          className="nodrag mt-1 text-muted"
        />
      }
      items={[
        {
          id: "below",
          label: t("insertBelow"),
          icon: <CornerDownRight />,
          onSelect: () => void actions.begin(line),
        },
        ...(isBranch
          ? []
          : [{ id: "branch", label: t("branch"), icon: <Split />, onSelect: () => actions.branch(line) }]),
        { id: "reason", label: t("giveReason"), icon: <PencilLine />, onSelect: onReason },
        { id: "comment", label: t("comment"), icon: <MessageSquare />, onSelect: onComment },
        "separator",
        {
          id: "up",
          label: t("moveUp"),
          icon: <ArrowUp />,
          shortcut: "Alt+↑",
          disabled: place === 0,
          onSelect: () => actions.move(line, -1),
        },
        {
          id: "down",
          label: t("moveDown"),
          icon: <ArrowDown />,
          shortcut: "Alt+↓",
          disabled: place === count - 1,
          onSelect: () => actions.move(line, 1),
        },
        "separator",
        {
          id: "remove",
          label: t("remove"),
          icon: <Trash2 />,
          danger: true,
          onSelect: () => actions.remove(line),
        },
      ]}
    />
  )
}
