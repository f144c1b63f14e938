"use client"

import { ArrowLeftRight } from "lucide-react"
import { useTranslations } from "next-intl"
import { useSyncExternalStore } from "react"
import { Button } from "@/components/ui/button"
import { Select } from "@/components/ui/select"
import { said, useLanguage } from "@/components/ui/use-language"
import { setValues } from "@/lib/board/write-cards"
import { CONNECTOR_HEADS, CONNECTOR_SHAPES, CONNECTOR_SIDES, connectorCard } from "@/lib/cards/connector-card"
import type { Json } from "@/lib/cards/json"
import type { Bilingual } from "@/lib/engine/answer"
import { useBoard } from "../session/board-context"

/** How the selected connector runs, where it ends, and its arrow heads. */
export function ConnectorPart({ id, editable }: { readonly id: string; readonly editable: boolean }) {
  const t = useTranslations("board.inspector")
  const board = useBoard()
  const language = useLanguage()
  const card = useSyncExternalStore(
    (listener) => board.store.subscribeCard(id, listener),
    () => board.store.getCard(id),
  )
  if (card === undefined) return null
  const { from, to, shape, heads } = connectorCard.read(card)
  const set = (values: Readonly<Record<string, Json>>) => {
    board.undo.separate()
    setValues(board.doc, id, values)
    board.undo.separate()
  }
  const options = (table: Readonly<Record<string, Bilingual>>) =>
    Object.entries(table).map(([value, words]) => ({ value, label: said(words, language) }))
  const choices = [
    { key: "shape", value: shape, table: CONNECTOR_SHAPES, set: (value: string) => set({ shape: value }) },
    { key: "heads", value: heads, table: CONNECTOR_HEADS, set: (value: string) => set({ heads: value }) },
    {
      key: "from",
      value: from?.side ?? "auto",
      table: CONNECTOR_SIDES,
      set: (side: string) => from && set({ from: { ...from, side } }),
    },
    {
      key: "to",
      value: to?.side ?? "auto",
      table: CONNECTOR_SIDES,
      set: (side: string) => to && set({ to: { ...to, side } }),
    },
  ] as const
  return (
    <fieldset disabled={!editable} className="flex flex-col gap-3">
      {choices.map(({ key, value, table, set: choose }) => (
        <Select key={key} label={t(key)} value={value} options={options(table)} onChange={choose} />
      ))}
      <Button
        disabled={from === null || to === null}
        onClick={() => from && to && set({ from: { ...to }, to: { ...from } })}
      >
        <ArrowLeftRight aria-hidden className="size-4" />
        {t("turn")}
      </Button>
    </fieldset>
  )
}
