import { useTranslations } from "next-intl"
import type { Place } from "./library-model"

/** What is said where there is no board. */
export function EmptyPlace({
  place,
  words,
  isNew,
}: {
  readonly place: Place
  /** What was searched for; empty where nothing was. */
  readonly words: string
  /** The person has no board at all. */
  readonly isNew: boolean
}) {
  const t = useTranslations("library.empty")
  const what =
    words !== ""
      ? "search"
      : place.shelf !== "boards"
        ? place.shelf
        : place.folderId !== null
          ? "folder"
          : isNew
            ? "new"
            : "top"
  return (
    <div className="rounded-card border border-line-strong/50 border-dashed p-6">
      <p className="break-words font-medium">{t(`${what}.title`, { words })}</p>
      <p className="mt-1 text-muted text-sm">{t(`${what}.hint`)}</p>
    </div>
  )
}
