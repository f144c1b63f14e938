/** A turning ring for work that takes longer than a blink; the label is what a screen reader says. */
export function Spinner({
  label,
  className = "size-4",
}: {
  readonly label: string
  readonly className?: string
}) {
  return (
    <span role="status" className="inline-flex items-center text-muted">
      <svg viewBox="0 0 16 16" aria-hidden="true" className={`${className} animate-spin`}>
        <circle
          cx="8"
          cy="8"
          r="6.25"
          fill="none"
          stroke="currentColor"
          strokeOpacity="0.22"
          strokeWidth="1.75"
        />
        <path d="M14.25 8A6.25 6.25 0 0 0 8 1.75" fill="none" stroke="currentColor" strokeWidth="1.75" />
      </svg>
      <span className="sr-only">{label}</span>
    </span>
  )
}
