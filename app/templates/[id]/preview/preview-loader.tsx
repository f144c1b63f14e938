"use client"

import { CircleAlert } from "lucide-react"
import dynamic from "next/dynamic"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useCallback, useEffect, useMemo, useState } from "react"
import { callApi, type Fields, isFields } from "@/app/_start/call-api"
import { MessagePage } from "@/app/_start/message-page"
import { BoardSkeleton } from "@/app/b/[id]/board-skeleton"
import type { TemplateViewer } from "@/components/board/template/template-viewer"
import { Button } from "@/components/ui/button"

const Viewer = dynamic(
  () => import("@/components/board/template/template-viewer").then((module) => module.TemplateViewer),
  { ssr: false, loading: BoardSkeleton },
)

type Board = Parameters<typeof TemplateViewer>[0]["board"]

/** The pictures of a board's file, by their hashes. */
function imagesIn({ images }: Fields): Readonly<Record<string, string>> {
  if (!isFields(images)) return {}
  const texts = Object.entries(images).flatMap(([hash, text]) =>
    typeof text === "string" ? [[hash, text]] : [],
  )
  return Object.fromEntries(texts) as Record<string, string> // pairs of texts, as just picked
}

interface PreviewLoaderProps {
  readonly id: string
  readonly title: string
  readonly firstPage: number
}

/** Loads the board of a lesson as students see it and shows it. */
export function PreviewLoader({ id, title, firstPage }: PreviewLoaderProps) {
  const t = useTranslations("templates.viewer")
  const router = useRouter()
  const [board, setBoard] = useState<Fields | "loading" | "failed">("loading")
  const address = `/templates/${encodeURIComponent(id)}`
  const load = useCallback(() => {
    setBoard("loading")
    callApi(`/api${address}/board?view=student`).then(setBoard, (problem: unknown) => {
      console.error("The board of a template could not be loaded.", problem)
      setBoard("failed")
    })
  }, [address])
  useEffect(load, [load])
  const close = useCallback(() => router.push(address), [router, address])
  const images = useMemo(() => (typeof board === "string" ? {} : imagesIn(board)), [board])
  if (board === "loading") return <BoardSkeleton />
  if (board === "failed") {
    return (
      <MessagePage title={t("failed")} hint="" mark={<CircleAlert className="size-10 text-danger" />}>
        <Button variant="primary" onClick={load}>
          {t("retry")}
        </Button>
        <Button onClick={close}>{t("close")}</Button>
      </MessagePage>
    )
  }
  return (
    <Viewer
      title={title}
      // The server checked the board when it was kept.
      board={board as unknown as Board}
      images={images}
      firstPage={firstPage}
      onClose={close}
    />
  )
}
