"use client"

import { SmilePlus } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { Menu } from "@/components/ui/menu"
import { REACTIONS } from "@/lib/lessons/stage"
import { useLessonActions } from "../lesson-context"
import { REACTION_SIGNS } from "../reactions"

/** Lets the teacher know with one press how it is going; nobody sees from whom. */
export function ReactionMenu() {
  const t = useTranslations("lesson.reaction")
  const { act } = useLessonActions()
  return (
    <Menu
      label={t("label")}
      trigger={<IconButton label={t("label")} icon={<SmilePlus aria-hidden />} tooltipSide="bottom" />}
      items={REACTIONS.map((sign) => ({
        id: sign,
        label: t(sign),
        icon: <span>{REACTION_SIGNS[sign]}</span>,
        onSelect: () => void act("react", { sign }),
      }))}
    />
  )
}
