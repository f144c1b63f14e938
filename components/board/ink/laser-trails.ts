import type { Point } from "../surface/rect"

/** How long a place that a laser pointer has passed stays visible. */
const FADE_MS = 900
const OWN_COLOUR = "#e11d48"

/** Where somebody's laser pointer is at the moment, null when it is off. */
interface Laser {
  readonly key: string
  readonly at: Point | null
  /** Empty for this page's person. */
  readonly colour: string
}

interface Trail {
  colour: string
  isOn: boolean
  places: { readonly at: Point; readonly since: number }[]
}

/** A place on a trail and how much of it is left, from 1 to 0. */
interface Glow {
  readonly colour: string
  readonly places: readonly { readonly at: Point; readonly strength: number }[]
}

/** The places that laser pointers have passed lately. */
interface LaserTrails {
  /** Notes where the pointers are; true where one is on or has just gone off. */
  follow(lasers: readonly Laser[], now: number): boolean
  at(now: number): Glow[]
}

/** Remembers where laser pointers were, for as long as they glow. */
export function createLaserTrails(): LaserTrails {
  const trails = new Map<string, Trail>()
  return {
    follow(lasers, now) {
      for (const { key, at, colour } of lasers) {
        const trail = trails.get(key) ?? { colour: colour || OWN_COLOUR, isOn: false, places: [] }
        const last = trail.places.at(-1)
        trail.isOn = at !== null
        if (at === null) continue
        trails.set(key, trail)
        if (last?.at.x !== at.x || last.at.y !== at.y) trail.places.push({ at, since: now })
      }
      const here = new Set(lasers.map(({ key }) => key))
      for (const [key, trail] of trails) if (!here.has(key)) trail.isOn = false
      return trails.size > 0
    },
    at(now) {
      const glows: Glow[] = []
      for (const [key, trail] of trails) {
        const last = trail.places.at(-1)
        trail.places = trail.places.filter(
          (place) => now - place.since < FADE_MS || (trail.isOn && place === last),
        )
        if (trail.places.length === 0) trails.delete(key)
        const places = trail.places.map((place) => ({
          at: place.at,
          strength: trail.isOn && place === last ? 1 : 1 - (now - place.since) / FADE_MS,
        }))
        glows.push({ colour: trail.colour, places })
      }
      return glows
    },
  }
}

/** Paints the trails; true while something glows, so that another frame is needed. */
export function paintTrails(
  context: CanvasRenderingContext2D,
  glows: readonly Glow[],
  zoom: number,
): boolean {
  for (const { colour, places } of glows) {
    context.strokeStyle = colour
    context.fillStyle = colour
    context.lineCap = "round"
    places.forEach(({ at, strength }, i) => {
      const before = places[i - 1]
      context.globalAlpha = Math.max(0, Math.min(1, strength))
      context.lineWidth = (1.5 + 4 * strength) / zoom
      if (before) {
        context.beginPath()
        context.moveTo(before.at.x, before.at.y)
        context.lineTo(at.x, at.y)
        context.stroke()
      }
      if (i < places.length - 1) return
      context.beginPath()
      context.arc(at.x, at.y, 5 / zoom, 0, 2 * Math.PI)
      context.fill()
    })
  }
  context.globalAlpha = 1
  return glows.some(({ places }) => places.length > 0)
}
