"use client"

import "./presence.css"
import { useEffect, useRef, useSyncExternalStore } from "react"
import type { Peer } from "@/lib/sync/presence"
import { useBoard, useView } from "../session/board-context"
import { toScreen } from "../surface/camera"
import { readableOn } from "./readable-on"

/** The cursors of the others with their names. They glide between two messages and fade when their person rests. */
export function Cursors() {
  const { presence } = useBoard()
  const isShown = useView((view) => view.showsCursors)
  const peers = useSyncExternalStore(presence.subscribe, presence.getPeers)
  if (!isShown) return null
  return (
    <div aria-hidden="true" className="board-cursors">
      {peers
        .filter((peer) => peer.cursor !== null && peer.activity !== "away")
        .map((peer) => (
          <Cursor key={peer.clientId} peer={peer} />
        ))}
    </div>
  )
}

function Cursor({ peer }: { readonly peer: Peer }) {
  const { surface } = useBoard()
  const element = useRef<HTMLDivElement>(null)
  const { x, y } = peer.cursor ?? { x: 0, y: 0 }
  useEffect(() => {
    // The camera moves the cursor at once; only the person's own movements glide.
    const place = (glides: boolean) => {
      if (element.current === null) return
      const at = toScreen(surface.camera(), { x, y })
      element.current.style.transitionDuration = glides ? "" : "0s"
      element.current.style.transform = `translate(${at.x}px, ${at.y}px)`
    }
    place(true)
    return surface.subscribe(() => place(false))
  }, [surface, x, y])
  const { color, name } = peer.user
  return (
    <div ref={element} className="board-cursor" data-resting={peer.activity !== "active" || undefined}>
      <svg
        width="18"
        height="20"
        viewBox="0 0 18 20"
        fill={color}
        stroke="var(--color-sheet)"
        strokeWidth="1.5"
      >
        <title>{name}</title>
        <path d="M2 1.5 L16 10.5 L9.5 11.6 L6.2 18 Z" strokeLinejoin="round" />
      </svg>
      <span style={{ background: color, color: readableOn(color) }}>{name}</span>
    </div>
  )
}
