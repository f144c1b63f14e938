"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Formula } from "@/components/math/formula"
import { Button } from "@/components/ui/button"
import { Popover } from "@/components/ui/popover"
import type { CardSnapshot } from "@/lib/board/snapshot"
import { useCardBoard } from "./card-board"
import { plainName } from "./math-words"
import type { Read } from "./read-variable"

/** Asks by which input to differentiate, if there are several, and places the derivative beside the function. */
export function DeriveButton({
  card,
  reading,
  reachable,
}: {
  readonly card: CardSnapshot
  readonly reading: Read
  readonly reachable: boolean
}) {
  const t = useTranslations("cards")
  const board = useCardBoard()
  const [open, setOpen] = useState(false)
  const inputs = reading.variables.filter((variable) => variable.input)
  const [only] = inputs
  if (only === undefined) return null
  const name = reading.name ?? "f"
  const derive = (variable: string) => {
    setOpen(false)
    board.addDerivative(card.id, { name: variable, index: null })
  }
  const face = (
    <>
      <Formula tex="\partial" size={15} label="" className="-my-1" />
      {t("function.derive")}
    </>
  )
  const tab = reachable ? 0 : -1
  const className = "nodrag"
  if (inputs.length === 1) {
    return (
      <Button
        size="sm"
        variant="primary"
        tabIndex={tab}
        className={className}
        onClick={() => derive(only.name)}
      >
        {face}
      </Button>
    )
  }
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label={t("function.deriveBy", { name: plainName(name) })}
      align="end"
      className="w-auto min-w-48 p-2"
      trigger={
        <Button size="sm" variant="primary" tabIndex={tab} className={className}>
          {face}
        </Button>
      }
    >
      <ul className="flex flex-col">
        {inputs.map((variable) => (
          <li key={variable.name}>
            <button
              type="button"
              onClick={() => derive(variable.name)}
              className="touch-target flex w-full items-center gap-4 rounded-control px-3 py-1.5 hover:bg-hover"
            >
              <Formula tex={`\\frac{\\partial ${name}}{\\partial ${variable.latex}}`} size={17} label="" />
              <span className="sr-only">
                {t("function.deriveByVariable", { name: plainName(variable.latex) })}
              </span>
              <span className="text-muted text-sm">{t(`variable.${variable.kind}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Popover>
  )
}
