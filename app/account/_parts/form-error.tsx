import { CircleAlert } from "lucide-react"

/** Why a form was refused, said at once to screen readers. */
export function FormError({ children }: { readonly children: string | null }) {
  return (
    <div role="alert">
      {children === null ? null : (
        <p className="flex items-start gap-2 rounded-control border border-danger px-3 py-2 text-danger text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {children}
        </p>
      )}
    </div>
  )
}
