import type { ReactNode } from "react"

/** A titled group of the settings. */
export function Setting({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-1.5">
      <h3 className="font-medium text-muted text-xs">{title}</h3>
      {children}
    </div>
  )
}
