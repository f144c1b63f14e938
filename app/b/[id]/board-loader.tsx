"use client"

import { CircleAlert } from "lucide-react"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"
import { useCallback, useEffect, useState } from "react"
import { Button } from "@/components/ui/button"
import { callApi, isFields } from "../../_start/call-api"
import { MessagePage } from "../../_start/message-page"
import { oneAdmission } from "../../_start/one-admission"
import { BoardSkeleton } from "./board-skeleton"

// The board lives in the browser: its document, its canvas and its connection have no meaning on the server.
const BoardScreen = dynamic(
  () => import("@/components/board/board-screen").then((module) => module.BoardScreen),
  {
    ssr: false,
    loading: BoardSkeleton,
  },
)

interface User {
  readonly id: string
  readonly name: string
  readonly color: string
  readonly guest: boolean
}

let admission: Promise<User> | null = null

/** Makes sure of a session, because the connection needs its cookie. Two that ask at once share one call, so that nobody becomes two people. */
function admit(): Promise<User> {
  admission ??= oneAdmission(askForSession).finally(() => {
    admission = null
  })
  return admission
}

async function askForSession(): Promise<User> {
  const { user } = await callApi("/api/session", { method: "POST" })
  if (!isFields(user)) throw new Error("POST /api/session gave no user")
  const { id, name, color, isGuest } = user
  if (typeof id !== "string" || typeof name !== "string" || typeof color !== "string") {
    throw new Error("POST /api/session gave an incomplete user")
  }
  return { id, name, color, guest: isGuest === true }
}

/** Admits the person and puts the board into the person's list. */
async function enter(boardId: string): Promise<User> {
  const user = await admit()
  callApi(`/api/boards/${encodeURIComponent(boardId)}`).catch((problem: unknown) => {
    console.error("The visit could not be noted.", problem)
  })
  return user
}

interface BoardLoaderProps {
  readonly boardId: string
  readonly title: string
  readonly mayWrite: boolean
  readonly lesson: { readonly id: string; readonly as: "teacher" | "seat" } | null
}

/** Opens a board for the person at this browser: a skeleton until there is a session, a way on where there is none to be had. */
export function BoardLoader({ boardId, title, mayWrite, lesson }: BoardLoaderProps) {
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
  const access = mayWrite ? "write" : "read"
  return <BoardScreen boardId={boardId} user={user} title={title} access={access} lesson={lesson} />
}
