"use client"

import { Bold, List, Sigma } from "lucide-react"
import { useTranslations } from "next-intl"
import { type ReactNode, useRef } from "react"
import type { FieldHandle } from "@/components/math/field-handle"
import { SourceField } from "@/components/math/source-field"
import { useSharedText } from "@/components/math/use-shared-text"
import { IconButton } from "@/components/ui/icon-button"

const MARKS = [
  { id: "formulaMark", icon: <Sigma aria-hidden />, around: ["$", "$"] },
  { id: "strongMark", icon: <Bold aria-hidden />, around: ["**", "**"] },
  { id: "listMark", icon: <List aria-hidden />, around: ["\n- ", ""] },
] as const

/** The editor of a text with formulas in it. The card itself shows how it looks, key by key. */
export function ProseEditor({
  value,
  onChange,
  onLeave,
  label,
  title,
  actions,
}: {
  readonly value: string
  readonly onChange: (value: string, caret?: number) => void
  readonly onLeave: () => void
  /** The name of the field. */
  readonly label: string
  readonly title: ReactNode
  readonly actions: ReactNode
}) {
  const t = useTranslations("cards.editor")
  const handle = useRef<FieldHandle>(null)
  const { change } = useSharedText(value, onChange)
  return (
    <div className="flex flex-col gap-2.5">
      <div className="flex flex-wrap items-center gap-1">
        <div className="min-w-0 flex-1 text-sm">{title}</div>
        {MARKS.map(({ id, icon, around }) => (
          <IconButton
            key={id}
            size="sm"
            label={t(id)}
            icon={icon}
            // The field keeps the focus, and with it the caret.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => handle.current?.insert({ id, face: "", field: "", source: around })}
          />
        ))}
        {actions}
      </div>
      <SourceField
        value={value}
        onChange={change}
        onLeave={onLeave}
        label={label}
        mistake={null}
        isProse
        handle={handle}
      />
    </div>
  )
}
