"use client"

import "./library.css"
import { FolderPlus, RotateCw } from "lucide-react"
import { useSearchParams } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useDeferredValue, useMemo, useState } from "react"
import { Button } from "@/components/ui/button"
import { Skeleton } from "@/components/ui/skeleton"
import { BoardGrid } from "./board-grid"
import { EmptyPlace } from "./empty-place"
import { FolderTile, MOST_FOLDER_NAME } from "./folder-tile"
import { ImportBoard } from "./import-board"
import { boardsAt, inOrder, type Order, type Place, pathOf, readPlace } from "./library-model"
import { NameField } from "./name-field"
import { PlaceBar } from "./place-bar"
import { SearchBar } from "./search-bar"
import { useKeptOrder } from "./use-kept-order"
import { type Library, useLibrary } from "./use-library"

/** The person's boards: in folders, the archive and the trash, with a search over all of them. */
export function LibrarySection() {
  const t = useTranslations("library")
  const library = useLibrary()
  const params = useSearchParams()
  const place = useMemo(() => existing(readPlace(params), library), [params, library])
  const [words, setWords] = useState("")
  const [order, setOrder] = useKeptOrder()
  const [adding, setAdding] = useState(false)
  const isFolderPlace = place.shelf === "boards" && words.trim() === ""
  return (
    <section aria-labelledby="boards-title" aria-busy={library.state === "loading"}>
      <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 id="boards-title" className="mr-auto font-semibold font-serif text-2xl">
          {t("title")}
        </h2>
        {isFolderPlace ? (
          <Button icon={<FolderPlus aria-hidden className="size-4" />} onClick={() => setAdding(true)}>
            {t("newFolder")}
          </Button>
        ) : null}
        <ImportBoard />
      </div>
      <SearchBar words={words} onWords={setWords} order={order} onOrder={setOrder} />
      <PlaceBar place={place} library={library} />
      {adding && isFolderPlace ? (
        <div className="mb-4 max-w-72">
          <NameField
            label={t("newFolderName")}
            initial=""
            maxLength={MOST_FOLDER_NAME}
            onSave={(name) => void library.addFolder(name, place.folderId)}
            onEnd={() => setAdding(false)}
          />
        </div>
      ) : null}
      {library.state === "loading" ? <Waiting /> : null}
      {library.state === "failed" ? <Failed onRetry={() => void library.load()} /> : null}
      {library.state === "ready" ? (
        <Contents library={library} place={place} words={words} order={order} />
      ) : null}
    </section>
  )
}

/** The place of the address; a folder that is gone leads to the top. */
function existing(place: Place, { state, folders }: Library): Place {
  if (place.shelf !== "boards" || place.folderId === null || state !== "ready") return place
  return folders.some(({ id }) => id === place.folderId) ? place : { shelf: "boards", folderId: null }
}

function Contents({
  library,
  place,
  words,
  order,
}: {
  readonly library: Library
  readonly place: Place
  readonly words: string
  readonly order: Order
}) {
  const t = useTranslations("library")
  const locale = useLocale()
  const sought = useDeferredValue(words)
  const isSearch = sought.trim() !== ""
  const { boards, folders, more } = library
  const shown = useMemo(
    () => inOrder(boardsAt(boards, place, sought), order, locale),
    [boards, place, sought, order, locale],
  )
  const inside = useMemo(() => {
    if (isSearch || place.shelf !== "boards") return []
    const { compare } = new Intl.Collator(locale, { numeric: true })
    const known = new Set(folders.map(({ id }) => id))
    return folders
      .filter(
        ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null) === place.folderId,
      )
      .sort((a, b) => compare(a.name, b.name))
  }, [folders, place, isSearch, locale])
  const whereOf = (folderId: string | null, shelf: string): string | null => {
    if (!isSearch) return null
    if (shelf === "archive") return t("archivePlace")
    const path = pathOf(folders, folderId)
    return path.length === 0 ? null : path.map(({ name }) => name).join(" / ")
  }
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {isSearch ? t("found", { count: shown.length }) : t("count", { count: shown.length })}
      </p>
      {inside.length > 0 ? (
        <ul aria-label={t("folders")} className="library-folders">
          {inside.map((folder) => (
            <FolderTile
              key={folder.id}
              folder={folder}
              library={library}
              count={boards.filter((one) => one.shelf === "boards" && one.folderId === folder.id).length}
            />
          ))}
        </ul>
      ) : null}
      {shown.length > 0 ? (
        <BoardGrid key={JSON.stringify([place, sought])} boards={shown} library={library} whereOf={whereOf} />
      ) : inside.length === 0 ? (
        <EmptyPlace place={place} words={sought.trim()} isNew={boards.length === 0} />
      ) : null}
      {more ? <p className="mt-4 text-muted text-sm">{t("more", { count: boards.length })}</p> : null}
    </>
  )
}

function Waiting() {
  const t = useTranslations("library")
  return (
    <div role="status" className="library-grid">
      <span className="sr-only">{t("loading")}</span>
      {[0, 1, 2, 3].map((tile) => (
        <Skeleton key={tile} className="aspect-[1.25] rounded-card" />
      ))}
    </div>
  )
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTranslations("library")
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-3 rounded-card border border-line bg-sheet p-4"
    >
      <p className="min-w-0 flex-1 text-sm">{t("notLoaded")}</p>
      <Button size="sm" icon={<RotateCw aria-hidden className="size-4" />} onClick={onRetry}>
        {t("retry")}
      </Button>
    </div>
  )
}
