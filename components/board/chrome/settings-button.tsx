"use client"

import { Settings2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { IconButton } from "@/components/ui/icon-button"
import { LanguageSwitch } from "@/components/ui/language-switch"
import { Popover } from "@/components/ui/popover"
import { Switch } from "@/components/ui/switch"
import { ThemeSwitch } from "@/components/ui/theme-switch"
import { commandOf } from "../commands"
import { useCommand } from "../session/use-command"

const CURSORS = commandOf("toggle-cursors")

/** Language, colours and other people's cursors: what a person sets for themselves. */
export function SettingsButton() {
  const t = useTranslations("board")
  const cursors = useCommand(CURSORS)
  return (
    <Popover
      label={t("settings.label")}
      align="end"
      className="w-auto"
      trigger={
        <IconButton label={t("settings.label")} icon={<Settings2 aria-hidden />} tooltipSide="bottom" />
      }
    >
      <div className="flex flex-col items-start gap-3">
        <LanguageSwitch />
        <ThemeSwitch />
        <Switch label={cursors.label} checked={cursors.isOn ?? true} onChange={cursors.run} />
      </div>
    </Popover>
  )
}
