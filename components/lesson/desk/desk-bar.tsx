"use client"

import { useTranslations } from "next-intl"
import { SegmentedControl } from "@/components/ui/segmented-control"
import { DESK_FILTERS, DESK_ORDERS, type DeskFilter, type DeskOrder, type DeskRow, passes } from "./rows"

interface DeskBarProps {
  readonly rows: readonly DeskRow[]
  readonly look: "wall" | "matrix"
  readonly onLook: (look: "wall" | "matrix") => void
  readonly filter: DeskFilter
  readonly onFilter: (filter: DeskFilter) => void
  readonly order: DeskOrder
  readonly onOrder: (order: DeskOrder) => void
}

/** What of the class is looked at: wall or matrix, which groups, in what order. */
export function DeskBar({ rows, look, onLook, filter, onFilter, order, onOrder }: DeskBarProps) {
  const t = useTranslations("lesson.desk")
  const countOf = (one: DeskFilter) => rows.filter((row) => passes(row, one)).length
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SegmentedControl
        size="sm"
        label={t("view")}
        value={look}
        options={[
          { value: "wall", label: t("wall") },
          { value: "matrix", label: t("matrix") },
        ]}
        onChange={onLook}
      />
      <SegmentedControl
        size="sm"
        label={t("filter")}
        value={filter}
        options={DESK_FILTERS.map((value) => ({
          value,
          label: value === "all" ? t("all") : t(value, { count: countOf(value) }),
        }))}
        onChange={onFilter}
      />
      <SegmentedControl
        size="sm"
        label={t("sort")}
        value={order}
        options={DESK_ORDERS.map((value) => ({ value, label: t(value) }))}
        onChange={onOrder}
      />
    </div>
  )
}
