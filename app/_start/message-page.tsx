import type { ReactNode } from "react"

/** A page that says one thing and offers the way on: nothing here, no right, an error. */
export function MessagePage({
  title,
  hint,
  mark,
  children,
}: {
  readonly title: string
  readonly hint: string
  /** A formula or an icon above the title, for the eye only. */
  readonly mark: ReactNode
  readonly children: ReactNode
}) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-3 px-6 text-center">
      <div aria-hidden="true" className="mb-4 text-muted">
        {mark}
      </div>
      <h1 className="font-semibold font-serif text-2xl">{title}</h1>
      <p className="max-w-md text-muted">{hint}</p>
      <div className="mt-5 flex flex-wrap justify-center gap-3">{children}</div>
    </main>
  )
}
