import type { ReactNode } from "react"
import { PageFrame } from "@/app/_start/page-frame"

interface AccountFrameProps {
  readonly title: string
  readonly lead?: string
  /** What stands beside the title. */
  readonly action?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The frame of pages about accounts. */
export function AccountFrame({ title, lead, action, wide = false, children }: AccountFrameProps) {
  return (
    <PageFrame className={`mx-auto w-full pt-6 pb-24 sm:pt-10 ${wide ? "max-w-2xl" : "max-w-sm"}`}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="font-semibold font-serif text-3xl tracking-tight">{title}</h1>
        {action}
      </div>
      {lead === undefined ? null : <p className="mt-3 text-muted">{lead}</p>}
      <div className="mt-7">{children}</div>
    </PageFrame>
  )
}
