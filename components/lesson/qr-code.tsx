import { generate } from "lean-qr"
import { useMemo } from "react"

/** Light modules around a code, without which scanners do not find it. */
const QUIET = 3

/** A text as a QR code, always dark on light: scanners do not read it the other way round. */
export function QrCode({
  text,
  label,
  className,
}: {
  readonly text: string
  readonly label: string
  readonly className?: string
}) {
  const { path, side } = useMemo(() => {
    const code = generate(text)
    const cells: string[] = []
    for (let y = 0; y < code.size; y++)
      for (let x = 0; x < code.size; x++) if (code.get(x, y)) cells.push(`M${x + QUIET},${y + QUIET}h1v1h-1z`)
    return { path: cells.join(""), side: code.size + 2 * QUIET }
  }, [text])
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={side} height={side} rx={1.5} fill="#fff" />
      <path d={path} fill="#111" />
    </svg>
  )
}
