"use client"

import { useTranslations } from "next-intl"
import { useCallback, useEffect, useMemo, useState } from "react"
import { useToast } from "@/components/ui/toast"
import { callApi, saidBy } from "../call-api"
import { type LibraryBoard, type LibraryFolder, readBoard, readFolder, type Shelf } from "./library-model"

/** The library as the page has it. */
interface LibraryState {
  readonly state: "loading" | "failed" | "ready"
  readonly boards: readonly LibraryBoard[]
  readonly folders: readonly LibraryFolder[]
  /** There are more boards than are listed. */
  readonly more: boolean
}

/** What can be done in the library. Each is shown at once and taken back with a word where the server does not take it. */
export interface Library extends LibraryState {
  load(): Promise<void>
  rename(board: LibraryBoard, title: string): Promise<boolean>
  duplicate(board: LibraryBoard, title: string): Promise<void>
  /** Puts a board elsewhere, with a way back. */
  place(
    board: LibraryBoard,
    to: { readonly shelf?: Shelf; readonly folderId?: string | null },
    done: string,
  ): Promise<void>
  /** Deletes one's own board for everybody, or takes somebody else's out of the library. */
  remove(board: LibraryBoard): Promise<boolean>
  addFolder(name: string, parentId: string | null): Promise<boolean>
  renameFolder(folder: LibraryFolder, name: string): Promise<boolean>
  removeFolder(folder: LibraryFolder): Promise<void>
}

const START: LibraryState = { state: "loading", boards: [], folders: [], more: false }

/** How often the list looks for what others changed, while it is in sight. */
const AGAIN_MS = 30_000

const path = (board: Pick<LibraryBoard, "id">, rest = "") =>
  `/api/boards/${encodeURIComponent(board.id)}${rest}`

const list = <T>(value: unknown, read: (item: unknown) => T | null): T[] =>
  Array.isArray(value) ? value.map(read).filter((item) => item !== null) : []

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
})

/** Sends what is answered without content. */
async function send(address: string, init: RequestInit): Promise<void> {
  const response = await fetch(address, init)
  if (!response.ok) throw new Error(`${init.method ?? "GET"} ${address} answered ${response.status}`)
}

/** The person's boards and folders. */
export function useLibrary(): Library {
  const t = useTranslations("library")
  const toast = useToast()
  const [library, setLibrary] = useState(START)
  const load = useCallback(async () => {
    try {
      const [boards, folders] = await Promise.all([
        callApi("/api/boards", { cache: "no-store" }),
        callApi("/api/folders", { cache: "no-store" }),
      ])
      setLibrary({
        state: "ready",
        boards: list(boards.boards, readBoard),
        folders: list(folders.folders, readFolder),
        more: boards.more === true,
      })
    } catch (problem) {
      console.error("The library could not be loaded.", problem)
      // What is in sight stays: it was true a moment ago.
      setLibrary((before) => (before.state === "ready" ? before : { ...before, state: "failed" }))
    }
  }, [])
  useKeptFresh(load)
  return useMemo(() => {
    const change = (id: string, part: Partial<LibraryBoard>) =>
      setLibrary((before) => ({
        ...before,
        boards: before.boards.map((board) => (board.id === id ? { ...board, ...part } : board)),
      }))
    const attempt = async (work: () => Promise<unknown>): Promise<boolean> => {
      try {
        await work()
        return true
      } catch (problem) {
        console.error("The library could not be changed.", problem)
        toast.show({ tone: "danger", title: t("failed"), description: saidBy(problem) ?? t("failedHint") })
        await load()
        return false
      }
    }
    const put = (board: LibraryBoard, to: Partial<Pick<LibraryBoard, "shelf" | "folderId">>) => {
      change(board.id, to)
      return attempt(() => send(path(board, "/place"), json("PATCH", to)))
    }
    return {
      ...library,
      load,
      rename(board, title) {
        change(board.id, { title })
        return attempt(() => callApi(path(board), json("PATCH", { title })))
      },
      async duplicate(board, title) {
        const isMade = await attempt(async () => {
          const { id } = await callApi(path(board, "/duplicate"), json("POST", { title }))
          if (typeof id !== "string") throw new Error("the server made no board")
          // The copy stands beside its original.
          if (board.folderId !== null) {
            await send(path({ id }, "/place"), json("PATCH", { folderId: board.folderId }))
          }
          await load()
        })
        if (isMade) toast.show({ tone: "ok", title: t("duplicated", { title }) })
      },
      async place(board, to, done) {
        const { shelf, folderId } = board
        if (!(await put(board, to))) return
        const back = () => void put(board, { shelf, folderId })
        toast.show({ title: done, action: { label: t("undo"), onSelect: back } })
      },
      remove: (board) =>
        attempt(async () => {
          await send(board.mine ? path(board) : path(board, "/place"), { method: "DELETE" })
          setLibrary((before) => ({ ...before, boards: before.boards.filter(({ id }) => id !== board.id) }))
        }),
      addFolder: (name, parentId) =>
        attempt(async () => {
          await callApi("/api/folders", json("POST", { name, parentId }))
          await load()
        }),
      renameFolder: (folder, name) =>
        attempt(async () => {
          await callApi(`/api/folders/${encodeURIComponent(folder.id)}`, json("PATCH", { name }))
          await load()
        }),
      async removeFolder(folder) {
        const isGone = await attempt(async () => {
          await send(`/api/folders/${encodeURIComponent(folder.id)}`, { method: "DELETE" })
          await load()
        })
        if (isGone) toast.show({ title: t("folderRemoved", { name: folder.name }) })
      },
    } satisfies Library
  }, [library, load, t, toast])
}

/** Loads, and loads again when the page comes back into sight and while it stays there. */
function useKeptFresh(load: () => Promise<void>): void {
  useEffect(() => {
    void load()
    const again = () => {
      if (!document.hidden) void load()
    }
    const timer = setInterval(again, AGAIN_MS)
    document.addEventListener("visibilitychange", again)
    window.addEventListener("online", again)
    return () => {
      clearInterval(timer)
      document.removeEventListener("visibilitychange", again)
      window.removeEventListener("online", again)
    }
  }, [load])
}
