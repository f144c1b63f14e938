"use client"

import { useTranslations } from "next-intl"
import { useId } from "react"
import { ORDERS, type Order } from "./library-model"
import { SearchField } from "./search-field"

interface SearchBarProps {
  readonly words: string
  readonly onWords: (words: string) => void
  readonly order: Order
  readonly onOrder: (order: Order) => void
}

/** The field that searches the boards, and the choice of their order. */
export function SearchBar({ words, onWords, order, onOrder }: SearchBarProps) {
  const t = useTranslations("library")
  const id = useId()
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3">
      <SearchField label={t("search")} clearLabel={t("clear")} words={words} onWords={onWords} />
      <label htmlFor={id} className="flex items-center gap-2 text-muted text-sm">
        <span className="max-sm:sr-only">{t("order.label")}</span>
        <select
          id={id}
          value={order}
          onChange={({ target }) => {
            const next = ORDERS.find((one) => one === target.value)
            if (next) onOrder(next)
          }}
          className="touch-target h-10 rounded-control border border-line-strong bg-sheet px-2 text-base text-ink md:text-sm"
        >
          {ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(`order.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
