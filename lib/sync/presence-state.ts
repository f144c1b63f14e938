/** A point on the board, in board units. */
interface Point {
  readonly x: number
  readonly y: number
}

/** Who a person is. The server writes this from the session; what a page claims here is overwritten. */
export interface PresenceUser {
  readonly id: string
  readonly name: string
  /** `#rrggbb`. */
  readonly color: string
  /** The server says that the person teaches on this board. */
  readonly teaches?: boolean
  /** The server says that the person has no account: the name is whatever they gave. */
  readonly guest?: boolean
}

/** The borders and corners by which a card can be pulled: letters of the compass. */
const HANDLES = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const
/** Which border or corner of a card a person pulls. */
export type Handle = (typeof HANDLES)[number]

/**
 * Cards on the move: they are shown at their place plus the offset, or pulled by it at a border or corner, until the drop is written
 * to the board.
 */
export interface Drag {
  readonly ids: readonly string[]
  readonly dx: number
  readonly dy: number
  /** Absent where the cards are moved. */
  readonly handle?: Handle
}

/** A part of the board, in board units. */
export interface Sight extends Point {
  readonly width: number
  readonly height: number
}

/** Numbers of a card that a person is turning, such as sliders: they are shown in place of those of the board until they are written to it. */
export interface Dial {
  readonly card: string
  /** By the keys of the card's values. */
  readonly numbers: Readonly<Record<string, number>>
}

/** What a person does on the board at the moment. It is seen live and never stored. */
export interface Presence {
  readonly user: PresenceUser
  readonly cursor: Point | null
  readonly selection: readonly string[]
  readonly editing: { readonly card: string; readonly field: string } | null
  readonly drag: Drag | null
  readonly dial: Dial | null
  /** Where the person points with the laser. */
  readonly laser: Point | null
  /** The part of the board that is on the person's screen; told only while somebody follows. */
  readonly sight: Sight | null
  /** The client id of the page whose sight this person follows. */
  readonly following: number | null
  /** The person left the page for another tab or window. */
  readonly idle: boolean
}

/** The state of a person of whom nothing is known but the name. */
export const AT_REST: Omit<Presence, "user"> = {
  cursor: null,
  selection: [],
  editing: null,
  drag: null,
  dial: null,
  laser: null,
  sight: null,
  following: null,
  idle: false,
}

/** The parts of a state, as it travels, by which others see a change before it is written. */
export const CHANGES_UNDER_WAY = ["editing", "drag", "pull", "dial"] as const

/** As many ids as fit, with everything else, into the 2 KiB that the server lets through. */
const MOST_IDS = 60
/** A hand turns two numbers at most: those of a point. */
const MOST_NUMBERS = 4
const MOST_NAME = 80
const FARTHEST = 2_000_000
const UNNAMED_COLOR = "#6b7280"

/** The state as it travels: short lists, whole units, the dragged ids left out where they are the selection. */
export function encodePresence(presence: Presence): Record<string, unknown> {
  const { user, cursor, editing, drag, dial, laser, sight, following, idle } = presence
  const selection = presence.selection.slice(0, MOST_IDS)
  const dragged = drag?.ids.slice(0, MOST_IDS) ?? []
  const movesSelection =
    dragged.length === selection.length && dragged.every((id, at) => id === selection[at])
  return {
    user,
    ...(cursor === null ? {} : { cursor: [Math.round(cursor.x), Math.round(cursor.y)] }),
    ...(selection.length === 0 ? {} : { selection }),
    ...(editing === null ? {} : { editing: [editing.card, editing.field] }),
    ...(drag === null ? {} : { drag: [drag.dx, drag.dy, ...(movesSelection ? [] : [dragged])] }),
    ...(drag?.handle === undefined ? {} : { pull: drag.handle }),
    ...(dial === null ? {} : { dial: [dial.card, dial.numbers] }),
    ...(laser === null ? {} : { laser: [Math.round(laser.x), Math.round(laser.y)] }),
    ...(sight === null ? {} : { sight: [sight.x, sight.y, sight.width, sight.height].map(Math.round) }),
    ...(following === null ? {} : { following }),
    ...(idle ? { idle } : {}),
  }
}

/** Another page's state, or null where it names nobody. Every part that no page would send is dropped by itself. */
export function decodePresence(state: unknown): Presence | null {
  if (!isRecord(state)) return null
  const user = readUser(state.user)
  if (user === null) return null
  const selection = readIds(state.selection)
  return {
    user,
    cursor: readPoint(state.cursor),
    selection,
    editing: readEditing(state.editing),
    drag: readDrag(state.drag, state.pull, selection),
    dial: readDial(state.dial),
    laser: readPoint(state.laser),
    sight: readSight(state.sight),
    following: isClient(state.following) ? state.following : null,
    idle: state.idle === true,
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const isWord = (value: unknown): value is string =>
  typeof value === "string" && /^[A-Za-z0-9][\w:.-]{0,127}$/.test(value)

const isKey = (key: string): boolean => /^[a-z][A-Za-z]*(:[^\s]{1,80})?$/.test(key)

const isPlace = (value: unknown): value is number => typeof value === "number" && Math.abs(value) <= FARTHEST

function readUser(value: unknown): PresenceUser | null {
  if (!isRecord(value)) return null
  const { id, name, color, teaches, guest } = value
  if (typeof name !== "string" || name.trim() === "") return null
  return {
    id: isWord(id) ? id : "",
    name: name.replace(/\s+/g, " ").trim().slice(0, MOST_NAME),
    color: typeof color === "string" && /^#[0-9a-f]{6}$/i.test(color) ? color : UNNAMED_COLOR,
    ...(teaches === true && { teaches }),
    ...(guest === true && { guest }),
  }
}

function readPoint(value: unknown): Point | null {
  if (!Array.isArray(value)) return null
  const [x, y] = value as unknown[]
  return isPlace(x) && isPlace(y) ? { x, y } : null
}

const isClient = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

function readSight(value: unknown): Sight | null {
  if (!Array.isArray(value)) return null
  const [x, y, width, height] = value as unknown[]
  if (!isPlace(x) || !isPlace(y) || !isPlace(width) || !isPlace(height)) return null
  return width >= 1 && height >= 1 ? { x, y, width, height } : null
}

const readIds = (value: unknown): string[] =>
  Array.isArray(value) ? value.slice(0, MOST_IDS).filter(isWord) : []

function readEditing(value: unknown): Presence["editing"] {
  if (!Array.isArray(value)) return null
  const [card, field] = value as unknown[]
  return isWord(card) && isWord(field) ? { card, field } : null
}

function readDial(value: unknown): Dial | null {
  if (!Array.isArray(value)) return null
  const [card, numbers] = value as unknown[]
  if (!isWord(card) || !isRecord(numbers)) return null
  const read = Object.entries(numbers)
    .slice(0, MOST_NUMBERS)
    .filter((one): one is [string, number] => isKey(one[0]) && isPlace(one[1]))
  return read.length === 0 ? null : { card, numbers: Object.fromEntries(read) }
}

function readDrag(value: unknown, pull: unknown, selection: readonly string[]): Drag | null {
  if (!Array.isArray(value)) return null
  const [dx, dy, ids] = value as unknown[]
  if (!isPlace(dx) || !isPlace(dy)) return null
  const handle = HANDLES.find((one) => one === pull)
  // A pull at something else would be shown as a move that nobody makes.
  if (pull !== undefined && handle === undefined) return null
  const moved = { ids: ids === undefined ? selection : readIds(ids), dx, dy }
  return handle === undefined ? moved : { ...moved, handle }
}
