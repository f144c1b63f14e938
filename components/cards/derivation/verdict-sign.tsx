import {
  ArrowLeftRight,
  Check,
  CircleDashed,
  CircleHelp,
  Ellipsis,
  Grid2x2X,
  type LucideIcon,
  PencilLine,
  Split,
  TriangleAlert,
  Variable,
  WifiOff,
  X,
} from "lucide-react"
import { useTranslations } from "next-intl"
import { classNames } from "@/components/ui/class-names"
import type { LineState } from "./use-judged-lines"

/** Each state has a shape of its own; the colour only repeats it. */
const SIGNS: Readonly<Record<LineState, { readonly icon: LucideIcon; readonly look: string }>> = {
  equal: { icon: Check, look: "bg-ok-soft text-ok" },
  conditional: { icon: Split, look: "bg-warn-soft text-warn" },
  transposed: { icon: ArrowLeftRight, look: "bg-warn-soft text-warn" },
  different: { icon: X, look: "bg-danger-soft text-danger" },
  "shape-error": { icon: Grid2x2X, look: "bg-danger-soft text-danger" },
  "syntax-error": { icon: TriangleAlert, look: "bg-danger-soft text-danger" },
  "undefined-symbol": { icon: Variable, look: "bg-danger-soft text-danger" },
  unknown: { icon: CircleHelp, look: "bg-sunken text-muted" },
  unfinished: { icon: PencilLine, look: "bg-sunken text-muted" },
  judging: { icon: Ellipsis, look: "bg-sunken text-muted" },
  unjudged: { icon: WifiOff, look: "bg-sunken text-muted" },
  empty: { icon: CircleDashed, look: "text-faint" },
}

/** What is thought of a line, as a shape and in words. */
export function VerdictSign({
  state,
  words = false,
}: {
  readonly state: LineState
  readonly words?: boolean
}) {
  const t = useTranslations("derivation.verdict")
  const { icon: Icon, look } = SIGNS[state]
  return (
    <span
      data-verdict={state}
      className={classNames(
        "inline-flex h-6 min-w-6 shrink-0 items-center justify-center gap-1 whitespace-nowrap rounded-full font-medium text-xs",
        words && "px-2",
        look,
      )}
    >
      <Icon aria-hidden className="size-3.5" />
      <span className={words ? "" : "sr-only"}>{t(state)}</span>
    </span>
  )
}
