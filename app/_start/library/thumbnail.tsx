"use client"

import { Triangle } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import type { LibraryBoard } from "./library-model"

/** Pictures by board and edit, for as long as the page is open. Those of older edits go when there are many. */
const pictures = new Map<string, Promise<string>>()
const MOST = 600

function pictureOf(id: string, head: number): Promise<string> {
  const key = `${id} ${head}`
  const known = pictures.get(key)
  if (known) return known
  const loading = load(`/api/boards/${encodeURIComponent(id)}/thumbnail?head=${head}`)
  pictures.set(key, loading)
  loading.catch(() => pictures.delete(key))
  const [oldest] = pictures.keys()
  if (pictures.size > MOST && oldest !== undefined) pictures.delete(oldest)
  return loading
}

async function load(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`GET ${address} answered ${response.status}`)
  return response.status === 204 ? "" : response.text()
}

/** A small picture of a board as it stands, drawn by the server from the board itself; it is asked for when it comes into sight. */
export function Thumbnail({ board }: { readonly board: Pick<LibraryBoard, "id" | "head"> }) {
  const { id, head } = board
  const frame = useRef<HTMLDivElement>(null)
  const [picture, setPicture] = useState("")
  useEffect(() => {
    const element = frame.current
    if (element === null || head === 0) return
    let isOver = false
    const show = () =>
      pictureOf(id, head).then(
        (svg) => {
          if (!isOver) setPicture(svg)
        },
        (problem: unknown) => console.error("The picture of a board could not be loaded.", problem),
      )
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        void show()
      },
      { rootMargin: "200px" },
    )
    observer.observe(element)
    return () => {
      isOver = true
      observer.disconnect()
    }
  }, [id, head])
  if (picture === "") {
    return (
      <div ref={frame} aria-hidden="true" className="library-picture text-faint">
        <Triangle className="m-auto size-8 rotate-180 opacity-60" />
      </div>
    )
  }
  return (
    <div
      ref={frame}
      aria-hidden="true"
      className="library-picture"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the server's own drawing, in which every word is escaped
      dangerouslySetInnerHTML={{ __html: picture }}
    />
  )
}
