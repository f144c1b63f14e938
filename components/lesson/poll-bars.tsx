"use client"

import { useTranslations } from "next-intl"
import { MixedText } from "@/components/math/mixed-text"

/** How many chose each option: words, bars and numbers, so that nothing is told by length alone. */
export function PollBars({
  options,
  counts,
  mine = null,
}: {
  readonly options: readonly string[]
  readonly counts: readonly number[]
  readonly mine?: number | null
}) {
  const t = useTranslations("lesson.poll")
  const total = counts.reduce((sum, count) => sum + count, 0)
  return (
    <ul className="flex flex-col gap-2">
      {options.map((option, at) => {
        const count = counts[at] ?? 0
        const share = total === 0 ? 0 : Math.round((100 * count) / total)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place in the question
          <li key={at}>
            <div className="flex items-baseline justify-between gap-3 text-sm">
              <span className="min-w-0 break-words">
                <MixedText text={option} />
                {mine === at ? <span className="ml-2 text-muted text-xs">{t("yours")}</span> : null}
              </span>
              <span className="shrink-0 tabular-nums">{t("count", { count, share })}</span>
            </div>
            <div aria-hidden="true" className="mt-1 h-2 overflow-hidden rounded-full bg-sunken">
              <div
                className="h-full rounded-full bg-accent transition-[width]"
                style={{ width: `${share}%` }}
              />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
