import { type ReactNode, useId } from "react"

/** A part of the page of one's account. */
export function Section({
  title,
  lead,
  children,
}: {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-line border-t py-7">
      <h2 id={id} className="font-semibold text-lg">
        {title}
      </h2>
      {lead === undefined ? null : <p className="mt-1 text-muted text-sm">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  )
}
