"use client"

import { Check, CircleDashed, Clock, PencilLine, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { Badge, type BadgeTone } from "@/components/ui/badge"
import type { CellState } from "./rows"

const LOOKS: Readonly<Record<CellState, { readonly tone: BadgeTone; readonly icon: typeof Check }>> = {
  absent: { tone: "neutral", icon: CircleDashed },
  empty: { tone: "neutral", icon: CircleDashed },
  working: { tone: "accent", icon: PencilLine },
  wrong: { tone: "danger", icon: X },
  stuck: { tone: "warn", icon: Clock },
  done: { tone: "ok", icon: Check },
}

/** The state of a task, as a sign with its word. */
export function StateSign({ state }: { readonly state: CellState }) {
  const t = useTranslations("lesson.cell")
  const { tone, icon: Icon } = LOOKS[state]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(state)}
    </Badge>
  )
}
