"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, type RefObject, useState, useSyncExternalStore } from "react"
import { WrtPicker } from "@/components/cards/wrt-picker"
import { Button } from "@/components/ui/button"
import { Popover } from "@/components/ui/popover"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { Sheet } from "@/components/ui/sheet"
import type { CardSnapshot } from "@/lib/board/snapshot"
import type { Wrt } from "@/lib/cards/derivative-card"
import { readingOf } from "@/lib/cards/function-card"
import { useBoard, useView } from "../session/board-context"
import { addDerivative, derivableCard } from "../session/derive-actions"
import { useIsPhone } from "../session/use-is-phone"

/** Asks by what the selected function is differentiated: a variable or one entry of it, once or twice. On phones it is a sheet. */
export function DerivePanel({ anchor }: { readonly anchor: RefObject<HTMLElement | null> }) {
  const t = useTranslations("board.derive")
  const board = useBoard()
  const isAsked = useView((view) => view.panel === "derive")
  useView((view) => view.selection)
  const isPhone = useIsPhone()
  const source = useSyncExternalStore(board.store.subscribe, () => derivableCard(board))
  const isOpen = isAsked && source !== null
  const onOpenChange = (open: boolean) => board.view.open(open ? "derive" : null)
  const form: ReactNode = source === null ? null : <DeriveForm key={source.id} source={source} />
  if (isPhone) {
    return (
      <Sheet open={isOpen} onOpenChange={onOpenChange} title={t("title")} side="bottom">
        {form}
      </Sheet>
    )
  }
  return (
    <Popover
      open={isOpen}
      onOpenChange={onOpenChange}
      anchor={anchor}
      label={t("title")}
      side="right"
      align="start"
    >
      {form}
    </Popover>
  )
}

function DeriveForm({ source }: { readonly source: CardSnapshot }) {
  const t = useTranslations("board.derive")
  const board = useBoard()
  const reading = readingOf(source)
  const variables = reading.ok ? reading.variables : []
  const first = variables.find((variable) => variable.input) ?? variables[0]
  const [chosen, setChosen] = useState<Wrt | null>(null)
  const [order, setOrder] = useState<"1" | "2">("1")
  if (!reading.ok) return <p className="text-sm">{t("unreadable")}</p>
  if (first === undefined) return <p className="text-sm">{t("constant")}</p>
  const wrt = chosen ?? { name: first.name, index: null }
  const place = () => {
    board.view.open(null)
    // The panel gives the focus back when it has closed; the new card takes it after that.
    setTimeout(() => addDerivative(board, source.id, wrt, order === "2" ? 2 : 1), 0)
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        place()
      }}
    >
      <WrtPicker variables={variables} wrt={wrt} onChange={setChosen} />
      <SegmentedControl
        label={t("order")}
        value={order}
        options={[
          { value: "1", label: t("first") },
          { value: "2", label: t("second") },
        ]}
        onChange={setOrder}
        className="self-start"
      />
      <Button type="submit" variant="primary" data-autofocus>
        {t("place")}
      </Button>
    </form>
  )
}
