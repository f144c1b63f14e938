import type { ReactNode } from "react"

/** The line at the top of a card: what it is on the left, what can be done with it on the right. */
export function CardHeader({
  kind,
  children,
  actions,
}: {
  readonly kind: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) {
  return (
    <div className="flex min-h-9 shrink-0 items-center gap-2 py-0.5 pr-1.5 pl-4">
      <span className="shrink-0 font-medium text-muted text-xs">{kind}</span>
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1">{children}</div>
      <div className="flex shrink-0 items-center">{actions}</div>
    </div>
  )
}
