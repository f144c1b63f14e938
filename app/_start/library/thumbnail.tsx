"use client"

import { Triangle } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import type { LibraryBoard } from "./library-model"

/** Pictures by their addresses, for as long as the page is open. The oldest go when there are many. */
const pictures = new Map<string, Promise<string>>()
const MOST = 600

function pictureAt(address: string): Promise<string> {
  const known = pictures.get(address)
  if (known) return known
  const loading = load(address)
  pictures.set(address, loading)
  loading.catch(() => pictures.delete(address))
  const [oldest] = pictures.keys()
  if (pictures.size > MOST && oldest !== undefined) pictures.delete(oldest)
  return loading
}

async function load(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`GET ${address} answered ${response.status}`)
  return response.status === 204 ? "" : response.text()
}

/** A small picture of a board as it stands, drawn by the server from the board itself. */
export function Thumbnail({ board: { id, head } }: { readonly board: Pick<LibraryBoard, "id" | "head"> }) {
  return (
    <SmallPicture
      address={head === 0 ? null : `/api/boards/${encodeURIComponent(id)}/thumbnail?head=${head}`}
    />
  )
}

/** A small picture that the server drew; it is asked for when it comes into sight. Null where there is none. */
export function SmallPicture({ address }: { readonly address: string | null }) {
  const frame = useRef<HTMLDivElement>(null)
  const [picture, setPicture] = useState("")
  useEffect(() => {
    const element = frame.current
    if (element === null || address === null) return
    let isOver = false
    const show = () =>
      pictureAt(address).then(
        (svg) => {
          if (!isOver) setPicture(svg)
        },
        (problem: unknown) => console.error("A small picture could not be loaded.", problem),
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
  }, [address])
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
