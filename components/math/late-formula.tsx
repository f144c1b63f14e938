"use client"

import { useEffect, useSyncExternalStore } from "react"
import { typesetter } from "#typesetter"
import { retryOnline } from "@/components/ui/retry-online"
import { whenIdle } from "@/components/ui/when-idle"
import { type FormulaProps, SetFormula } from "./set-formula"
import { texToElement } from "./tex-to-element"

/** A formula of a page whose typesetter is under way: it is set as soon as that is there. */
export function LateFormula(props: FormulaProps) {
  useSyncExternalStore(typesetter.subscribe, typesetter.now, () => null)
  useEffect(() => whenIdle(() => retryOnline(typesetter.load)), [])
  const { tex, display = false, size = 16 } = props
  return <SetFormula {...props} element={texToElement(tex, { display, size })} />
}
