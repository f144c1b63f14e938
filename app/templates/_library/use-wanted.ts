"use client"

import { useSearchParams } from "next/navigation"
import { useState } from "react"
import { isLanguage, type Language } from "@/lib/language/language"
import { isLevel, isTopic } from "@/lib/templates/about"
import type { TemplateOrigin } from "@/lib/templates/templates"
import { LENGTHS, type Wanted } from "./template-model"

export const ORIGINS: readonly TemplateOrigin[] = ["built-in", "own", "shared"]

/** The filters of an address; what no page writes there counts as none. Without a word about it, lessons in the page's language are wanted. */
function readWanted(params: URLSearchParams, page: Language): Wanted {
  const [topic, level, language] = [params.get("topic"), Number(params.get("level")), params.get("language")]
  return {
    words: params.get("q") ?? "",
    topic: isTopic(topic) ? topic : null,
    level: isLevel(level) ? level : null,
    minutes: LENGTHS.find((length) => String(length) === params.get("minutes")) ?? null,
    language: language === "any" ? null : isLanguage(language) ? language : page,
    origin: ORIGINS.find((origin) => origin === params.get("from")) ?? null,
  }
}

function addressOf({ words, topic, level, minutes, language, origin }: Wanted, page: Language): string {
  const params = new URLSearchParams()
  const note = (key: string, value: string | number | null) => {
    if (value !== null && value !== "") params.set(key, String(value))
  }
  note("q", words)
  note("topic", topic)
  note("level", level)
  note("minutes", minutes)
  note("language", language === page ? null : (language ?? "any"))
  note("from", origin)
  const query = params.toString()
  return query === "" ? "?" : `?${query}`
}

/** What is looked for, kept in the address: who comes back from a lesson finds the list as it was. */
export function useWanted(page: Language): [Wanted, (part: Partial<Wanted>) => void] {
  const params = useSearchParams()
  const [wanted, setWanted] = useState(() => readWanted(new URLSearchParams(params), page))
  const want = (part: Partial<Wanted>) => {
    const next = { ...wanted, ...part }
    setWanted(next)
    window.history.replaceState(null, "", addressOf(next, page))
  }
  return [wanted, want]
}
