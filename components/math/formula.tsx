import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { classNames } from "@/components/ui/class-names"
import { type TexElement, texToElement } from "./tex-to-element"

export interface FormulaProps {
  readonly tex: string
  readonly display?: boolean
  /** What a screen reader says; without it the LaTeX source. An empty label hides a formula that only repeats what is said beside it. */
  readonly label?: string
  /** Pixels; the cache is keyed by it. */
  readonly size?: number
  readonly className?: string
}

/**
 * A typeset formula. A source that cannot be set is shown as text with the place marked, never as a blank. A selection takes the
 * formula as a whole, and copying it gives its LaTeX.
 */
export function Formula({ tex, display = false, label, size = 16, className }: FormulaProps) {
  const element = texToElement(tex, { display, size })
  if (!element.ok) return <Unset tex={tex} element={element} className={className} />
  return (
    <span
      {...(label === ""
        ? { "aria-hidden": true }
        : { role: "img", "aria-label": label ?? tex, "data-tex": tex })}
      data-display={display ? "" : undefined}
      className={classNames(
        "formula",
        label !== "" && "select-all",
        display ? "block" : "inline-block",
        className,
      )}
      style={{ fontSize: `${size}px` }}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the typesetter made this markup with trust off
      dangerouslySetInnerHTML={{ __html: element.markup }}
    />
  )
}

function Unset({
  tex,
  element,
  className,
}: {
  readonly tex: string
  readonly element: Extract<TexElement, { ok: false }>
  readonly className: string | undefined
}): ReactNode {
  const t = useTranslations("math")
  if (element.reason === "empty") {
    return <span className={classNames("text-muted italic", className)}>{t("empty")}</span>
  }
  const shown = tex.length > 400 ? `${tex.slice(0, 400)}…` : tex
  const at = Math.min(element.position ?? shown.length, shown.length)
  return (
    <span className={classNames("inline-block max-w-full", className)}>
      <code className="break-all font-mono text-[0.85em]">
        {shown.slice(0, at)}
        <mark className="bg-danger-soft text-danger underline decoration-wavy underline-offset-4">
          {shown.slice(at) || "⌷"}
        </mark>
      </code>
      <span className="sr-only">{t(element.reason === "too-long" ? "tooLong" : "unreadable")}</span>
    </span>
  )
}
