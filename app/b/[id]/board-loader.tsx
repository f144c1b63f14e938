"use client"

import { CircleAlert } from "lucide-react"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useCallback, useEffect, useState } from "react"
import { z } from "zod"
import { Button } from "@/components/ui/button"
import { MessagePage } from "../../_start/message-page"
import { BoardSkeleton } from "./board-skeleton"

// The board lives in the browser: its document, its canvas and its connection have no meaning on the server.
const BoardScreen = dynamic(
  () => import("@/components/board/board-screen").then((module) => module.BoardScreen),
  {
    ssr: false,
    loading: BoardSkeleton,
  },
)

const session = z.object({ user: z.object({ id: z.string(), name: z.string(), color: z.string() }) })

type User = z.infer<typeof session>["user"]

/** Makes sure of a session, because the connection needs its cookie, and puts the board into the person's list. */
async function enter(boardId: string): Promise<User> {
  const response = await fetch("/api/session", { method: "POST" })
  if (!response.ok) throw new Error(`POST /api/session answered ${response.status}`)
  const { user } = session.parse(await response.json())
  fetch(`/api/boards/${encodeURIComponent(boardId)}`).catch((problem: unknown) => {
    console.error("The visit could not be noted.", problem)
  })
  return user
}

interface BoardLoaderProps {
  readonly boardId: string
  readonly title: string
  readonly mayWrite: boolean
}

/** Opens a board for the person at this browser: a skeleton until there is a session, a way on where there is none to be had. */
export function BoardLoader({ boardId, title, mayWrite }: BoardLoaderProps) {
  const t = useTranslations("app.error")
  const [user, setUser] = useState<User | null>(null)
  const [failed, setFailed] = useState(false)
  const start = useCallback(() => {
    setFailed(false)
    enter(boardId).then(setUser, (problem: unknown) => {
      console.error(problem)
      setFailed(true)
    })
  }, [boardId])
  useEffect(start, [start])
  if (failed) {
    return (
      <MessagePage title={t("title")} hint={t("hint")} mark={<CircleAlert className="size-10 text-danger" />}>
        <Button variant="primary" onClick={start}>
          {t("retry")}
        </Button>
      </MessagePage>
    )
  }
  if (user === null) return <BoardSkeleton />
  return <BoardScreen boardId={boardId} user={user} title={title} access={mayWrite ? "write" : "read"} />
}
