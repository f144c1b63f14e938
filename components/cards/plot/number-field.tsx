"use client"

import { useState } from "react"

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => boolean
  readonly disabled?: boolean
  readonly tabIndex?: number
}

/** Reads a number as people type it: with a comma or a point, and a real minus sign. NaN for anything else. */
const readNumber = (text: string): number => {
  const plain = text.trim().replace("−", "-").replace(",", ".")
  return plain === "" ? Number.NaN : Number(plain)
}

/** A short field for a number. What is no number, or is refused, is marked and changes nothing; leaving the field puts back what holds. */
export function NumberField({ label, value, onChange, disabled = false, tabIndex }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [isWrong, setWrong] = useState(false)
  const finish = () => {
    if (typed !== null) take(typed)
    setTyped(null)
    setWrong(false)
  }
  const take = (text: string) => {
    const number = readNumber(text)
    setWrong(!Number.isFinite(number) || !(number === value || onChange(number)))
  }
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={label}
      aria-invalid={isWrong || undefined}
      disabled={disabled}
      tabIndex={tabIndex}
      value={typed ?? String(Number(value.toPrecision(5)))}
      onChange={(event) => {
        setTyped(event.target.value)
        setWrong(!Number.isFinite(readNumber(event.target.value)))
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && typed !== null) take(typed)
      }}
      onBlur={finish}
      className="nodrag h-7 w-18 shrink-0 rounded-md border border-line bg-sheet px-1.5 text-right text-sm tabular-nums aria-invalid:border-danger aria-invalid:text-danger disabled:opacity-60"
    />
  )
}
