import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { classNames } from "@/components/ui/class-names"
import { useLanguage } from "@/components/ui/use-language"
import { spokenFormula } from "./spoken"
import type { TexElement } from "./tex-element"

export interface FormulaProps {
  readonly tex: string
  readonly display?: boolean
  /** What a screen reader says; without it the formula in words. An empty label hides a formula that only repeats what is said beside it. */
  readonly label?: string
  /** Pixels; the cache is keyed by it. */
  readonly size?: number
  readonly className?: string
}

/** A formula whose element is at hand. */
export function SetFormula({
  tex,
  display = false,
  label,
  size = 16,
  className,
  element,
}: FormulaProps & { readonly element: TexElement }): ReactNode {
  const language = useLanguage()
  const look = classNames(
    "formula",
    label !== "" && "select-all",
    display ? "block" : "inline-block",
    className,
  )
  if (element.ok) {
    return (
      <span
        {...(label === ""
          ? { "aria-hidden": true }
          : {
              role: "img",
              "aria-label": label ?? spokenFormula(element.mathematics, language) ?? tex,
              "data-tex": tex,
            })}
        data-display={display ? "" : undefined}
        className={look}
        style={{ fontSize: `${size}px` }}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the typesetter made this markup with trust off
        dangerouslySetInnerHTML={{ __html: element.markup }}
      />
    )
  }
  if (element.reason === "waiting") return <Waiting tex={tex} label={label} size={size} className={look} />
  return <Unset tex={tex} element={element} className={className} />
}

/** Room of about the formula's size, so that little moves when it comes. */
function Waiting({
  tex,
  label,
  size,
  className,
}: {
  readonly tex: string
  readonly label: string | undefined
  readonly size: number
  readonly className: string
}) {
  const letters = tex.replace(/\\[A-Za-z]+/g, "x").replace(/[{}^_\s]/g, "").length
  return (
    <span
      {...(label === "" ? { "aria-hidden": true } : { role: "img", "aria-label": label ?? tex })}
      className={className}
      style={{ fontSize: `${size}px`, width: `${Math.min(letters, 40) * 0.6}em`, height: "1.2em" }}
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
}) {
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
