"use client"

import { Plus } from "lucide-react"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Popover } from "@/components/ui/popover"
import { SegmentedControl } from "@/components/ui/segmented-control"
import type { CardSnapshot } from "@/lib/board/snapshot"
import type { Wrt } from "@/lib/cards/derivative-card"
import { exerciseKey, MOST_EXERCISES } from "@/lib/cards/exercises-card"
import { useCardBoard } from "../card-board"
import { drawVariant } from "../draw-variant"
import { SourcePicker } from "../source-picker"
import { useSource } from "../use-names"
import { WrtPicker } from "../wrt-picker"
import { firstInput } from "./goal-line"

type What = "itself" | "alike"

/** Adds an exercise to a list: the function of a card, or one of the same structure, drawn now and the same for everybody. */
export function AddExercise({
  card,
  count,
  reachable,
}: {
  readonly card: CardSnapshot
  readonly count: number
  readonly reachable: boolean
}) {
  const t = useTranslations("cards.exercises")
  const d = useTranslations("derivation")
  const board = useCardBoard()
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const [wrt, setWrt] = useState<Wrt | null>(null)
  const [what, setWhat] = useState<What>("alike")
  const [problem, setProblem] = useState<"noExercise" | "exerciseOffline" | null>(null)
  const source = useSource(chosen)
  const variables = source.state === "function" && source.reading.ok ? source.reading.variables : []
  const add = async () => {
    if (chosen === null || wrt === null) return
    setProblem(null)
    let variant: number | null = null
    if (what === "alike") {
      try {
        variant = await drawVariant(board, source, wrt)
      } catch (reason) {
        console.warn("No exercise could be drawn.", reason)
        return setProblem("exerciseOffline")
      }
      if (variant === null) return setProblem("noExercise")
    }
    board.setValues(card.id, {
      [exerciseKey(crypto.randomUUID())]: { source: chosen, wrt, variant, at: Date.now(), order: null },
    })
    setOpen(false)
  }
  if (count >= MOST_EXERCISES)
    return <p className="text-muted text-sm">{t("full", { count: MOST_EXERCISES })}</p>
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("add")}
      className="w-80"
      trigger={
        <Button
          size="sm"
          className="nodrag self-start"
          tabIndex={reachable ? 0 : -1}
          icon={<Plus aria-hidden className="size-4" />}
        >
          {t("add")}
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        <SourcePicker
          chosen={chosen}
          onChoose={(id) => {
            setChosen(id)
            setWrt(firstInput(board, id))
          }}
        />
        {variables.length > 0 ? <WrtPicker variables={variables} wrt={wrt} onChange={setWrt} /> : null}
        <SegmentedControl
          label={t("what")}
          size="sm"
          className="self-start"
          value={what}
          options={[
            { value: "alike", label: t("alike") },
            { value: "itself", label: t("itself") },
          ]}
          onChange={setWhat}
        />
        {problem === null ? null : (
          <p role="alert" className="text-danger text-sm">
            {d(problem)}
          </p>
        )}
        <Button
          variant="primary"
          size="sm"
          className="self-end"
          disabled={chosen === null || wrt === null}
          onClick={() => void add()}
        >
          {t("addThis")}
        </Button>
      </div>
    </Popover>
  )
}
