"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { CallRefused } from "@/components/ui/call-refused"
import { useToast } from "@/components/ui/toast"
import type { BoardSession } from "../session/board-session"
import type { BoardHistory } from "./board-history"

/** The longest title that a board takes. */
const MOST_TITLE = 200

/** Makes a board of its own from a version and offers the way to it; this board stays open. */
export function useDuplicate(board: BoardSession, history: BoardHistory) {
  const t = useTranslations("history")
  const router = useRouter()
  const toast = useToast()
  return async (versionId: string, called: string) => {
    const title = board.store.getSnapshot().title.trim()
    const name = title === "" ? called : t("copyTitle", { title, version: called })
    try {
      const id = await history.duplicate(versionId, [...name].slice(0, MOST_TITLE).join(""))
      toast.show({
        tone: "ok",
        title: t("duplicated"),
        action: { label: t("openCopy"), onSelect: () => router.push(`/b/${encodeURIComponent(id)}`) },
      })
    } catch (problem) {
      console.error("A version could not be made into a board.", problem)
      toast.show({
        tone: "danger",
        title: problem instanceof CallRefused ? problem.message : t("failedDeed"),
      })
    }
  }
}
