"use client"

import { Archive, ChevronRight, LayoutGrid, Trash2 } from "lucide-react"
import Link from "next/link"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { classNames } from "@/components/ui/class-names"
import { addressOf, type Place, pathOf } from "./library-model"
import type { Library } from "./use-library"

/** The places of the library, and inside a folder the way back to the top. */
export function PlaceBar({ place, library }: { readonly place: Place; readonly library: Library }) {
  const t = useTranslations("library")
  const path = place.shelf === "boards" ? pathOf(library.folders, place.folderId) : []
  const countOf = (shelf: string) => library.boards.filter((board) => board.shelf === shelf).length
  return (
    <>
      <nav aria-label={t("places")} className="mb-4 flex flex-wrap gap-1">
        <Tab
          place={{ shelf: "boards", folderId: null }}
          isHere={place.shelf === "boards"}
          icon={<LayoutGrid aria-hidden />}
        >
          {t("top")}
        </Tab>
        <Tab
          place={{ shelf: "archive" }}
          isHere={place.shelf === "archive"}
          icon={<Archive aria-hidden />}
          count={countOf("archive")}
        >
          {t("archivePlace")}
        </Tab>
        <Tab
          place={{ shelf: "trash" }}
          isHere={place.shelf === "trash"}
          icon={<Trash2 aria-hidden />}
          count={countOf("trash")}
        >
          {t("trashPlace")}
        </Tab>
      </nav>
      {path.length > 0 ? (
        <nav aria-label={t("path")} className="mb-4">
          <ol className="flex flex-wrap items-center gap-1 text-sm">
            <li>
              <Link
                href={addressOf({ shelf: "boards", folderId: null })}
                className="text-accent hover:underline"
              >
                {t("top")}
              </Link>
            </li>
            {path.map(({ id, name }, at) => (
              <li key={id} className="flex min-w-0 items-center gap-1">
                <ChevronRight aria-hidden className="size-4 shrink-0 text-muted rtl:rotate-180" />
                {at === path.length - 1 ? (
                  <bdi aria-current="page" className="truncate font-medium">
                    {name}
                  </bdi>
                ) : (
                  <Link
                    href={addressOf({ shelf: "boards", folderId: id })}
                    className="truncate text-accent hover:underline"
                  >
                    <bdi>{name}</bdi>
                  </Link>
                )}
              </li>
            ))}
          </ol>
        </nav>
      ) : null}
    </>
  )
}

function Tab(props: {
  readonly place: Place
  readonly isHere: boolean
  readonly icon: ReactNode
  readonly count?: number
  readonly children: ReactNode
}) {
  const { place, isHere, icon, count = 0, children } = props
  return (
    <Link
      href={addressOf(place)}
      scroll={false}
      aria-current={isHere ? "page" : undefined}
      className={classNames(
        "touch-target inline-flex h-9 items-center gap-2 rounded-control px-3 text-sm hover:bg-hover [&>svg]:size-4",
        isHere ? "bg-accent-soft font-medium text-accent" : "text-muted",
      )}
    >
      {icon}
      {children}
      {count > 0 ? <span className="text-xs tabular-nums">{count}</span> : null}
    </Link>
  )
}
