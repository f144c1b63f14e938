"use client"

import { Undo2 } from "lucide-react"
import { useTranslations } from "next-intl"
import { Formula } from "@/components/math/formula"
import { Button } from "@/components/ui/button"
import type { DerivationFields } from "@/lib/cards/derivation-card"
import { Scrolling } from "../scrolling"
import type { LineActions } from "./line-actions"

/** The lines that somebody took out, by whom, each with a way back. */
export function RemovedLines({
  fields,
  actions,
  editable,
  reachable,
}: {
  readonly fields: DerivationFields
  readonly actions: LineActions
  readonly editable: boolean
  readonly reachable: boolean
}) {
  const t = useTranslations("derivation")
  const tab = reachable ? 0 : -1
  if (fields.removed.length === 0) return null
  return (
    <details className="nodrag text-sm">
      <summary tabIndex={tab} className="w-fit cursor-pointer text-muted text-xs leading-6">
        {t("removed", { count: fields.removed.length })}
      </summary>
      <ul className="flex flex-col gap-1 pt-1">
        {fields.removed.map((line) => (
          <li key={line.id} className="flex items-center gap-2">
            <Scrolling className="flex-1 opacity-60">
              <Formula tex={line.latex} size={15} />
            </Scrolling>
            <span className="text-muted text-xs">{t("removedBy", { name: line.removedBy ?? "" })}</span>
            {editable ? (
              <Button
                size="sm"
                tabIndex={tab}
                icon={<Undo2 aria-hidden className="size-4" />}
                onClick={() => actions.bringBack(line.id)}
              >
                {t("bringBack")}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  )
}
