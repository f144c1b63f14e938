"use client"

import { Search, X } from "lucide-react"
import { IconButton } from "@/components/ui/icon-button"

interface SearchFieldProps {
  readonly label: string
  readonly clearLabel: string
  readonly words: string
  readonly onWords: (words: string) => void
}

/** A field for words that are looked for. Escape empties it. */
export function SearchField({ label, clearLabel, words, onWords }: SearchFieldProps) {
  return (
    <search className="relative min-w-0 flex-1 basis-60">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-muted"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
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
          label={clearLabel}
          icon={<X aria-hidden />}
          onClick={() => onWords("")}
          className="absolute top-1/2 right-1.5 -translate-y-1/2"
        />
      )}
    </search>
  )
}
