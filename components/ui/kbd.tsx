import type { ReactNode } from "react"

/** A key or a combination of keys, as printed on the keyboard. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return (
    <kbd className="inline-flex min-w-5 items-center justify-center rounded border border-line bg-sunken px-1 font-sans text-[0.6875rem] text-muted leading-4">
      {children}
    </kbd>
  )
}
