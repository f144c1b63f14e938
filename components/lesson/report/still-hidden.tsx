"use client"

import { Eye } from "lucide-react"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"

/** What a lesson hid and never showed: it is nowhere but here, until it is put back. */
export function StillHidden({
  cards,
  isBusy,
  onReveal,
}: {
  readonly cards: readonly { readonly id: string; readonly label: string }[]
  readonly isBusy: boolean
  onReveal(id: string): void
}) {
  const t = useTranslations("lesson")
  if (cards.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold text-sm">{t("report.hidden")}</h3>
      <p className="text-muted text-sm">{t("report.hiddenHint")}</p>
      <ul className="flex flex-col gap-2">
        {cards.map(({ id, label }) => (
          <li
            key={id}
            data-hidden={id}
            className="flex max-w-xl items-center gap-2 rounded-control border border-line px-3 py-2"
          >
            <span className="min-w-0 flex-1 truncate text-sm">{label}</span>
            <Button
              size="sm"
              icon={<Eye aria-hidden className="size-4" />}
              busy={isBusy}
              onClick={() => onReveal(id)}
            >
              {t("hidden.reveal")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
