"use client"

import { type ComponentType, useEffect, useSyncExternalStore } from "react"
import { type LateModule, lateModule } from "@/lib/late-module"
import { retryOnline } from "./retry-online"

/** A part of the page that is loaded when it is first shown, or ahead of that by `load`. */
export type LatePart<Props> = LateModule<{ readonly View: ComponentType<Props> }>

/** Makes a part of the page late. */
export const latePart = <Props extends object>(bring: () => Promise<ComponentType<Props>>): LatePart<Props> =>
  lateModule(async () => ({ View: await bring() }))

/** Shows a late part; nothing until it is there. */
export function LateView<Props extends object>({
  part,
  props,
}: {
  readonly part: LatePart<Props>
  readonly props: Props
}) {
  const module = useSyncExternalStore(part.subscribe, part.now, () => null)
  useEffect(() => (module ? undefined : retryOnline(part.load)), [module, part])
  return module ? <module.View {...props} /> : null
}
