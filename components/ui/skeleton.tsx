import { classNames } from "./class-names"

/** A grey shape in the place of something that loads; screen readers skip it. */
export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={classNames("motion-safe:animate-pulse rounded-control bg-sunken", className)}
    />
  )
}
