"use client"

import { ChevronRight, RotateCw } from "lucide-react"
import Link from "next/link"
import { useFormatter, useNow, useTranslations } from "next-intl"
import { useCallback, useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { Skeleton } from "@/components/ui/skeleton"
import { callApi, isFields } from "./call-api"

interface Listed {
  readonly id: string
  readonly title: string
  readonly updatedAt: Date | null
}

/** What the server says of one board; null for anything that is none. */
function readListed(item: unknown): Listed | null {
  if (!isFields(item) || typeof item.id !== "string") return null
  const changed = typeof item.updatedAt === "string" ? new Date(item.updatedAt) : null
  return {
    id: item.id,
    title: typeof item.title === "string" ? item.title.trim() : "",
    updatedAt: changed === null || Number.isNaN(changed.getTime()) ? null : changed,
  }
}

type Loading =
  | { readonly state: "loading" }
  | { readonly state: "failed" }
  | { readonly state: "ready"; readonly boards: readonly Listed[] }

/** The boards that the caller made or opened, the latest first. */
export function BoardList() {
  const t = useTranslations("app.boards")
  const [list, setList] = useState<Loading>({ state: "loading" })
  const load = useCallback(async () => {
    setList({ state: "loading" })
    try {
      const { boards } = await callApi("/api/boards", { cache: "no-store" })
      const listed = (Array.isArray(boards) ? boards : []).map(readListed)
      setList({ state: "ready", boards: listed.filter((board) => board !== null) })
    } catch (problem) {
      console.error(problem)
      setList({ state: "failed" })
    }
  }, [])
  useEffect(() => {
    void load()
  }, [load])
  return (
    <section aria-labelledby="boards-title" aria-busy={list.state === "loading"}>
      <h2 id="boards-title" className="mb-3 font-semibold text-base">
        {t("title")}
      </h2>
      {list.state === "loading" ? <Waiting /> : null}
      {list.state === "failed" ? <Failed onRetry={load} /> : null}
      {list.state === "ready" ? <Boards boards={list.boards} /> : null}
    </section>
  )
}

function Waiting() {
  const t = useTranslations("app.boards")
  return (
    <div role="status" className="flex flex-col gap-2">
      <span className="sr-only">{t("loading")}</span>
      <Skeleton className="h-14" />
      <Skeleton className="h-14" />
    </div>
  )
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations("app.boards")
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-3 rounded-card border border-line bg-sheet p-4"
    >
      <p className="min-w-0 flex-1 text-sm">{t("failed")}</p>
      <Button size="sm" icon={<RotateCw aria-hidden className="size-4" />} onClick={onRetry}>
        {t("retry")}
      </Button>
    </div>
  )
}

function Boards({ boards }: { readonly boards: readonly Listed[] }) {
  const t = useTranslations("app.boards")
  const format = useFormatter()
  const now = useNow()
  if (boards.length === 0) {
    return (
      <div className="rounded-card border border-line-strong/50 border-dashed p-5">
        <p className="font-medium">{t("empty")}</p>
        <p className="text-muted text-sm">{t("emptyHint")}</p>
      </div>
    )
  }
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-sheet">
      {boards.map((board) => (
        <li key={board.id}>
          <Link
            href={`/b/${encodeURIComponent(board.id)}`}
            className="group flex items-center gap-3 px-4 py-3 hover:bg-hover focus-visible:-outline-offset-2"
          >
            <span className="min-w-0 flex-1">
              <span className="block truncate font-medium">{board.title || t("untitled")}</span>
              {board.updatedAt ? (
                <span className="block text-muted text-xs">
                  {t("changed", { when: format.relativeTime(board.updatedAt, now) })}
                </span>
              ) : null}
            </span>
            <ChevronRight aria-hidden className="size-4 text-muted" />
          </Link>
        </li>
      ))}
    </ul>
  )
}
