import * as Y from "yjs"
import type { IncomingStructs, Struct } from "./incoming-structs"
import { Refusal } from "./refusal"

/** A shared type, by the way that leads to it: the root's name and a key for each level, "#" inside a sequence. */
export interface Container {
  readonly root: string
  readonly path: readonly string[]
  readonly shape: "map" | "list"
  /** The item that holds the type; null for a root. */
  readonly item: Y.Item | null
}

/** Where a struct lands: under a key of a map, or (key null) somewhere in a sequence. */
export interface Place {
  readonly container: Container
  readonly key: string | null
}

/** The way to a place, its own key or "#" included. */
export function pathOf({ container, key }: Place): readonly string[] {
  return [...container.path, key ?? "#"]
}

type SharedType = NonNullable<ReturnType<Y.Doc["share"]["get"]>>

/** Says where structs of a document and of one update land. */
export interface Places {
  /** The place of a struct; null when it lands in something that is deleted, so that it has no effect. */
  of(struct: Struct): Place | null
}

/** `roots` are the names of the document's roots; an item that would make another root is refused. */
export function createPlaces(
  doc: Y.Doc,
  incoming: IncomingStructs,
  roots: readonly string[],
  maxDepth: number,
): Places {
  const rootNames = new Map<unknown, string>(roots.map((name) => [doc.share.get(name), name]))
  const placed = new Map<Struct, Place | null>()

  const childContainer = (item: Y.Item, place: Place): Container => {
    const content: unknown = item.content
    if (!(content instanceof Y.ContentType)) throw new Refusal("malformed", "a parent that is no shared type")
    const path = pathOf(place)
    if (path.length > maxDepth) throw new Refusal("forbidden", "too many levels")
    return { root: place.container.root, path, shape: shapeOf(content.type), item }
  }

  const liveContainer = (type: SharedType): Container | null => {
    const item = type._item
    if (item === null) {
      const root = rootNames.get(type)
      if (root === undefined) throw new Refusal("forbidden", "an unknown root")
      return { root, path: [], shape: shapeOf(type), item }
    }
    const place = of(item)
    return place && !item.deleted ? childContainer(item, place) : null
  }

  const containerIn = (struct: Struct): Container | null => {
    if (!(struct instanceof Y.Item) || struct.deleted || struct.content instanceof Y.ContentDeleted)
      return null
    const place = of(struct)
    return place && childContainer(struct, place)
  }

  const declaredPlace = (item: Y.Item): Place | null => {
    const { parent } = item
    if (typeof parent === "string") {
      if (!roots.includes(parent)) throw new Refusal("forbidden", `the root ${JSON.stringify(parent)}`)
      const type = doc.share.get(parent)
      if (!type) throw new Refusal("forbidden", "a root that is not open")
      return { container: { root: parent, path: [], shape: shapeOf(type), item: null }, key: item.parentSub }
    }
    if (!(parent instanceof Y.ID)) throw new Refusal("malformed", "an item without a parent")
    const container = containerIn(incoming.find(parent))
    return container && { container, key: item.parentSub }
  }

  const placeBesideNeighbours = (item: Y.Item): Place | null | undefined => {
    const neighbours = [item.origin, item.rightOrigin].filter((id) => id !== null).map(incoming.find)
    if (neighbours.length === 0) return undefined
    if (neighbours.some((neighbour) => neighbour instanceof Y.GC)) return null
    const [first = null, second = first] = neighbours.map(of)
    if (first && second && !isSamePlace(first, second))
      throw new Refusal("malformed", "origins in two places")
    return first ?? second
  }

  const place = (struct: Struct): Place | null => {
    if (!(struct instanceof Y.Item)) return null
    if (struct.parent instanceof Y.AbstractType) {
      const container = liveContainer(struct.parent)
      return container && { container, key: struct.parentSub }
    }
    const beside = placeBesideNeighbours(struct)
    return beside === undefined ? declaredPlace(struct) : beside
  }

  // Never deep: an update's structs come in integration order, and live types are nested at most maxDepth levels.
  const of = (struct: Struct): Place | null => {
    const before = placed.get(struct)
    if (before !== undefined) return before
    const found = place(struct)
    placed.set(struct, found)
    return found
  }
  return { of }
}

function shapeOf(type: SharedType): "map" | "list" {
  if (type instanceof Y.XmlFragment || type instanceof Y.XmlText || type instanceof Y.XmlHook) {
    throw new Refusal("forbidden", "XML content")
  }
  if (type instanceof Y.Map) return "map"
  if (type instanceof Y.Array || type instanceof Y.Text) return "list"
  throw new Refusal("forbidden", "a type of no kind")
}

function isSamePlace(a: Place, b: Place): boolean {
  return (
    a === b ||
    (a.key === b.key &&
      a.container.root === b.container.root &&
      a.container.path.length === b.container.path.length &&
      a.container.path.every((key, level) => key === b.container.path[level]))
  )
}
