"use client"

import { useEffect } from "react"
import { isDocumentName } from "@/lib/import/recognize"
import { commandOf } from "../commands"
import { useBoard } from "../session/board-context"
import { type BoardSession, CANVAS_ID } from "../session/board-session"
import { toBoard } from "../surface/camera"
import { imageFiles, placeImages } from "./place-images"

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") === true

const NOT_READ = {
  en: "Pictures, LaTeX (.tex), Markdown (.md) and exported boards (.json) can be dropped on a board.",
  ja: "ボードにドロップできるのは、画像・LaTeX(.tex)・Markdown(.md)・書き出したボード(.json)です。",
}

const ONE_BY_ONE = {
  en: "Documents are imported one by one. The first one is open; drop the others after it.",
  ja: "文書は1つずつ読み込みます。最初の文書を開きました。ほかの文書は後からドロップしてください。",
}

const NOT_LOADED = {
  en: "The import could not be loaded. Check the connection and try again.",
  ja: "読み込みの画面を表示できませんでした。接続を確認して、もう一度お試しください。",
}

/** Opens a dropped document in the panel of imports. */
async function bring(board: BoardSession, file: File): Promise<void> {
  try {
    const { openFile } = await import("../session/open-file")
    await openFile(board, file)
  } catch {
    board.tell(NOT_LOADED)
  }
}

const IN_THE_PAST = {
  en: "You are looking at a version of the board. Go back to now to place pictures.",
  ja: "過去の版を表示しています。画像を置くには現在のボードに戻ってください。",
}

/** Places pictures that are dropped on the canvas, and opens a document that is. A file dropped beside it does not make the browser leave the page. */
export function useImageDrop(): void {
  const board = useBoard()
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const canvas = () => document.getElementById(CANVAS_ID)
    const mark = (isOver: boolean) => canvas()?.parentElement?.toggleAttribute("data-dropping", isOver)
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      mark(event.target instanceof Node && canvas()?.contains(event.target) === true)
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      mark(false)
      const element = canvas()
      if (element === null || !(event.target instanceof Node) || !element.contains(event.target)) return
      if (board.view.getState().previewed !== null) return board.tell(IN_THE_PAST)
      const refusal = commandOf("place-image").refusal(board)
      const files = imageFiles(event.dataTransfer?.files ?? [])
      if (refusal !== null) return board.tell(refusal)
      const documents = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => isDocumentName(name))
      const [document] = documents
      if (document !== undefined) void bring(board, document)
      if (documents.length > 1) board.tell(ONE_BY_ONE)
      if (files.length === 0) {
        if (document === undefined) board.tell(NOT_READ)
        return
      }
      const box = element.getBoundingClientRect()
      const pixel = { x: event.clientX - box.left, y: event.clientY - box.top }
      void placeImages(board, files, toBoard(board.surface.camera(), pixel))
    }
    window.addEventListener("dragover", onOver, { signal })
    window.addEventListener("dragleave", () => mark(false), { signal })
    window.addEventListener("drop", onDrop, { signal })
    return () => stop.abort()
  }, [board])
}
