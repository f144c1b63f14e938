"use client"

import { useEffect, useSyncExternalStore } from "react"
import { speech } from "#speech"
import { typesetter } from "#typesetter"
import { retryOnline } from "@/components/ui/retry-online"
import { whenIdle } from "@/components/ui/when-idle"
import { type FormulaProps, SetFormula } from "./set-formula"
import { texToElement } from "./tex-to-element"

/** How long a formula leaves it to the page to load the typesetter when that suits it. */
const PATIENCE_MS = 1500

/** A formula of a page whose typesetter or words are under way: it is set, and said, as soon as these are there. */
export function LateFormula(props: FormulaProps) {
  const setter = useSyncExternalStore(typesetter.subscribe, typesetter.now, () => null)
  useSyncExternalStore(speech.subscribe, speech.now, () => null)
  useEffect(() => (setter === null ? undefined : whenIdle(() => retryOnline(speech.load))), [setter])
  useEffect(() => {
    let end: (() => void) | undefined
    const timer = setTimeout(() => {
      end = retryOnline(typesetter.load)
    }, PATIENCE_MS)
    return () => {
      clearTimeout(timer)
      end?.()
    }
  }, [])
  const { tex, display = false, size = 16 } = props
  return <SetFormula {...props} element={texToElement(tex, { display, size })} />
}
