"use client"

import { Dumbbell } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { IconButton } from "@/components/ui/icon-button"
import type { Wrt } from "@/lib/cards/derivative-card"
import { useCardBoard } from "./card-board"
import { useSource } from "./use-names"

/** Draws another function of the same structure and places its derivation. It is offered only when the engine can differentiate it. */
export function ExerciseButton({
  sourceId,
  wrt,
  label,
  iconOnly = false,
  reachable,
}: {
  readonly sourceId: string
  readonly wrt: Wrt
  readonly label: string
  readonly iconOnly?: boolean
  readonly reachable: boolean
}) {
  const t = useTranslations("derivation")
  const board = useCardBoard()
  const source = useSource(sourceId)
  const drawing = useRef(false)
  const [problem, setProblem] = useState<"none" | "offline" | null>(null)
  const draw = async () => {
    if (drawing.current) return
    drawing.current = true
    setProblem(null)
    try {
      // A board of functions alone is shown without it.
      const { drawVariant } = await import("./draw-variant")
      const variant = await drawVariant(board, source, wrt)
      if (variant === null) setProblem("none")
      else board.addExercise(sourceId, wrt, variant)
    } catch (reason) {
      console.warn("No exercise could be drawn.", reason)
      setProblem("offline")
    } finally {
      drawing.current = false
    }
  }
  const tab = reachable ? 0 : -1
  return (
    <>
      {iconOnly ? (
        <IconButton
          size="sm"
          variant="secondary"
          label={label}
          icon={<Dumbbell aria-hidden />}
          tabIndex={tab}
          className="nodrag"
          onClick={() => void draw()}
        />
      ) : (
        <Button
          size="sm"
          icon={<Dumbbell aria-hidden className="size-4" />}
          tabIndex={tab}
          className="nodrag self-start"
          onClick={() => void draw()}
        >
          {label}
        </Button>
      )}
      {problem === null ? null : (
        <p role="alert" className="basis-full text-danger text-xs">
          {t(problem === "none" ? "noExercise" : "exerciseOffline")}
        </p>
      )}
    </>
  )
}
