import type { Sight } from "@/lib/sync/presence-state"
import { leaderOf, leadsTo } from "../presence/following"
import { type Camera, cameraToFit, visibleRect } from "../surface/camera"
import type { BoardSession } from "./board-session"

type Sighted = Pick<BoardSession, "presence" | "view" | "surface">

/** Begins to follow a page; false where that page follows this one, be it through others: the two would drive each other about. */
export function startFollowing({ presence, view }: Sighted, clientId: number): boolean {
  if (leadsTo(presence.getPeers(), clientId, presence.clientId)) return false
  view.setState({ following: clientId })
  return true
}

/** Leaves the sight where it is. */
export function stopFollowing({ view }: Sighted): void {
  view.setState({ following: null })
}

const NO_INSETS = { top: 0, right: 0, bottom: 0, left: 0 }
/** A person who is followed may have zoomed in as far as this. */
const MOST_ZOOM = 4
/** A camera this near to where it was sent, in screen pixels, is there. */
const NEAR = 2

/**
 * Tells the others what is on this screen as long as somebody follows, and brings this screen to where the followed page is. Any own movement of the
 * board ends the following, and so does a press on it. Gives the function that ends both.
 */
export function shareSight(board: Sighted): () => void {
  const { presence, view, surface } = board
  let personId = ""
  /** Where this screen was sent last. */
  let sent: Camera | null = null

  /** What the others were told last. */
  let told: Sight | null = null

  const tell = () => {
    const isFollowed = presence.getPeers().some(({ following }) => following === presence.clientId)
    const size = surface.size()
    const sight = isFollowed && size.width > 0 ? visibleRect(surface.camera(), size) : null
    // Only news is sent: an answer to every movement of the others would be answered in turn.
    if (JSON.stringify(sight) === JSON.stringify(told)) return
    told = sight
    presence.set({ sight })
  }
  const follow = () => {
    const { following } = view.getState()
    if (following === null) return
    const peers = presence.getPeers()
    const leader = leaderOf(peers, following, personId)
    // Two that began at the same moment: the one with the greater id gives way.
    const isCircle = leader !== null && leadsTo(peers, leader.clientId, presence.clientId)
    if (leader === null || (isCircle && presence.clientId > leader.clientId)) return stopFollowing(board)
    personId = leader.user.id
    if (leader.clientId !== following) view.setState({ following: leader.clientId })
    if (leader.sight === null || surface.size().width === 0) return
    const camera = cameraToFit(leader.sight, surface.size(), NO_INSETS, MOST_ZOOM)
    if (sent !== null && isNear(camera, sent)) return
    sent = camera
    surface.moveTo(camera)
  }
  const notice = () => {
    if (view.getState().following === null || sent === null || surface.aim() === sent) return
    if (!isNear(surface.aim(), sent)) stopFollowing(board)
  }
  const onPress = (event: PointerEvent) => {
    if (view.getState().following === null || !(event.target instanceof Element)) return
    if (event.target.closest(".board-surface")) stopFollowing(board)
  }
  const endings = [
    presence.subscribe(() => {
      follow()
      tell()
    }),
    surface.subscribe(() => {
      notice()
      tell()
    }),
    view.subscribe((now, before) => {
      if (now.following === before.following) return
      presence.set({ following: now.following })
      if (before.following === null || now.following === null) sent = null
      if (now.following === null) personId = ""
      follow()
    }),
  ]
  document.addEventListener("pointerdown", onPress, { capture: true })
  return () => {
    document.removeEventListener("pointerdown", onPress, { capture: true })
    for (const end of endings) end()
  }
}

const isNear = (a: Camera, b: Camera): boolean =>
  Math.abs(a.x - b.x) < NEAR && Math.abs(a.y - b.y) < NEAR && Math.abs(a.zoom / b.zoom - 1) < 0.005
