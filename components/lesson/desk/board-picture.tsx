"use client"

import { Triangle } from "lucide-react"
import { useEffect, useRef, useState } from "react"

/** A group's board as a small picture that follows its edits while it is in sight; the last one stays until the next is there. */
export function BoardPicture({ boardId, head }: { readonly boardId: string; readonly head: number }) {
  const frame = useRef<HTMLDivElement>(null)
  const [isInSight, setInSight] = useState(false)
  const [picture, setPicture] = useState("")
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const observer = new IntersectionObserver(([entry]) => setInSight(entry?.isIntersecting ?? false), {
      rootMargin: "120px",
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!isInSight || head === 0) return
    const stop = new AbortController()
    const load = async () => {
      const address = `/api/boards/${encodeURIComponent(boardId)}/thumbnail?head=${head}`
      const response = await fetch(address, { signal: stop.signal })
      if (!response.ok) throw new Error(`GET ${address} answered ${response.status}`)
      setPicture(response.status === 204 ? "" : await response.text())
    }
    load().catch((problem: unknown) => {
      if (!stop.signal.aborted) console.error("The picture of a board could not be loaded.", problem)
    })
    return () => stop.abort()
  }, [boardId, head, isInSight])
  return (
    <div ref={frame} aria-hidden="true" className="desk-picture">
      {picture === "" ? (
        <Triangle className="m-auto size-7 rotate-180 text-faint opacity-60" />
      ) : (
        <div
          className="flex size-full"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the server's own drawing, in which every word is escaped
          dangerouslySetInnerHTML={{ __html: picture }}
        />
      )}
    </div>
  )
}
