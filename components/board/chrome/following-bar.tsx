"use client"

import "./following-bar.css"
import { Eye } from "lucide-react"
import { useTranslations } from "next-intl"
import { type CSSProperties, useEffect, useRef, useSyncExternalStore } from "react"
import { Button } from "@/components/ui/button"
import { useToast } from "@/components/ui/toast"
import { useBoard, useView } from "../session/board-context"
import { stopFollowing } from "../session/share-sight"

/** Says whom this person follows, with a frame in that person's colour around the board, and how many follow this person. */
export function FollowingBar() {
  const t = useTranslations("board.presence")
  const board = useBoard()
  const toast = useToast()
  const { presence } = board
  const peers = useSyncExternalStore(presence.subscribe, presence.getPeers)
  const following = useView((view) => view.following)
  const leader = following === null ? undefined : peers.find(({ clientId }) => clientId === following)
  const followers = peers.filter((peer) => peer.following === presence.clientId).length
  const last = useRef<string | null>(null)
  useEffect(() => {
    if (leader) last.current = leader.user.name
    else if (following === null && last.current !== null) {
      const name = last.current
      last.current = null
      if (!presence.getPeers().some(({ user }) => user.name === name)) {
        toast.show({ title: t("followEnded", { name }) })
      }
    }
  }, [leader, following, presence, toast, t])
  const colour = { "--person": leader?.user.color } as CSSProperties // React knows no custom properties
  return (
    <>
      {leader ? <div aria-hidden="true" className="board-follow-frame" style={colour} /> : null}
      <div role="status" className="board-follow">
        {leader ? (
          <span className="board-follow-chip" style={colour}>
            <Eye aria-hidden className="size-4 shrink-0" />
            <bdi className="min-w-0 truncate">{t("following", { name: leader.user.name })}</bdi>
            <Button size="sm" onClick={() => stopFollowing(board)}>
              {t("stop")}
            </Button>
          </span>
        ) : null}
        {followers > 0 ? (
          <span className="board-follow-chip">
            <Eye aria-hidden className="size-4 shrink-0" />
            {t("followed", { count: followers })}
          </span>
        ) : null}
      </div>
    </>
  )
}
