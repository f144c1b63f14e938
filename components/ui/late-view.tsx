"use client"

import { type ComponentType, type ReactNode, useEffect, useSyncExternalStore } from "react"
import { type LateModule, lateModule } from "@/lib/late-module"
import { retryOnline } from "./retry-online"

/** A part of the page that is loaded when it is first shown, or ahead of that by `load`. */
export type LatePart<Props> = LateModule<{ readonly View: ComponentType<Props> }>

/** Makes a part of the page late. */
export const latePart = <Props extends object>(bring: () => Promise<ComponentType<Props>>): LatePart<Props> =>
  lateModule(async () => ({ View: await bring() }))

/** Shows a late part, and until that is there what stands in for it. */
export function LateView<Props extends object>({
  part,
  props,
  meanwhile = null,
  asks = true,
}: {
  readonly part: LatePart<Props>
  readonly props: Props
  readonly meanwhile?: ReactNode
  /** False leaves it to others to load the part. */
  readonly asks?: boolean
}) {
  // A server loads no part, so that its page and the first one here are the same.
  const module = useSyncExternalStore(part.subscribe, part.now, part.now)
  useEffect(() => (module || !asks ? undefined : retryOnline(part.load)), [module, part, asks])
  return module ? <module.View {...props} /> : meanwhile
}
