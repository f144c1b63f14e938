"use client"

import { useEffect } from "react"
import { useToast } from "@/components/ui/toast"
import { said, useLanguage } from "@/components/ui/use-language"
import { useBoard } from "./board-context"

/** Shows what could not be done to the person who asked for it. */
export function useTold(): void {
  const board = useBoard()
  const language = useLanguage()
  const { show } = useToast()
  useEffect(
    () =>
      board.told.subscribe(({ words }) => {
        if (words !== null) show({ title: said(words, language) })
      }),
    [board, language, show],
  )
}
