"use client"

import { Search, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { useId } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { ORDERS, type Order } from "./library-model"

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
      <search className="relative min-w-0 flex-1 basis-60">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
        />
        <input
          type="search"
          aria-label={t("search")}
          placeholder={t("search")}
          value={words}
          dir="auto"
          onChange={(event) => onWords(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) onWords("")
          }}
          autoComplete="off"
          spellCheck={false}
          className="touch-target h-10 w-full rounded-control border border-line-strong bg-sheet px-9 text-base placeholder:text-muted md:text-sm [&::-webkit-search-cancel-button]:hidden"
        />
        {words === "" ? null : (
          <IconButton
            size="sm"
            label={t("clear")}
            icon={<X aria-hidden />}
            onClick={() => onWords("")}
            className="absolute top-1/2 right-1.5 -translate-y-1/2"
          />
        )}
      </search>
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
