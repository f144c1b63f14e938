"use client"

import "./inspector.css"
import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { Switch } from "@/components/ui/switch"
import { said, useLanguage } from "@/components/ui/use-language"
import { setGeometry } from "@/lib/board/write-geometry"
import { colourCards } from "@/lib/board/write-groups"
import { isConnector } from "@/lib/cards"
import { CARD_COLOURS, type CardColour, colourOf } from "@/lib/cards/common-values"
import { frameCard } from "@/lib/cards/frame-card"
import { commandOf } from "../commands"
import { unlocked } from "../session/belonging"
import { useBoard, useCanWrite, useLayoutVersion, useView } from "../session/board-context"
import type { BoardSession } from "../session/board-session"
import { aspectOf, minimalSize } from "../session/card-actions"
import { useCommand } from "../session/use-command"
import { CommandButton } from "./command-button"
import { ConnectorPart } from "./connector-part"
import { FramePart } from "./frame-part"

const LOCK = commandOf("toggle-lock")
const ORDER = ["bring-to-front", "send-to-back"].map(commandOf)
const ALIGN = [
  "align-left",
  "align-centre",
  "align-right",
  "align-top",
  "align-middle",
  "align-bottom",
  "distribute-across",
  "distribute-down",
].map(commandOf)
const GROUP = ["group", "ungroup"].map(commandOf)

/** Colour, place, size, order and lock of what is selected, beside the board; on a phone from the bottom of the screen. */
export function Inspector() {
  const open = useView((view) => view.panel === "inspector")
  return open ? <Panel /> : null
}

function Panel() {
  const t = useTranslations("board.inspector")
  const ui = useTranslations("ui")
  const board = useBoard()
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    return () => board.focusCanvas()
  }, [board])
  const close = () => board.view.open(null)
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t("title")}
      className="board-inspector"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <header className="mb-3 flex items-center">
        <h2 className="flex-1 font-semibold">{t("title")}</h2>
        <IconButton size="sm" label={ui("close")} icon={<X aria-hidden />} onClick={close} />
      </header>
      <Contents />
    </section>
  )
}

function Contents() {
  const t = useTranslations("board.inspector")
  const board = useBoard()
  const count = useView((view) => view.selection.size)
  const [id = ""] = useView((view) => view.selection)
  const kind = board.store.getCard(id)?.kind ?? ""
  const isLine = isConnector(kind)
  const canWrite = useCanWrite()
  const lock = useCommand(LOCK)
  if (count === 0) return <p className="text-muted text-sm">{t("nothing")}</p>
  return (
    <div className="flex flex-col gap-5">
      <p className="text-muted text-sm">{t("count", { count })}</p>
      <Part title={t("colour")}>
        <Colours editable={canWrite} />
      </Part>
      {count === 1 && isLine ? (
        <Part title={t("connector")}>
          <ConnectorPart id={id} editable={canWrite && unlocked(board, [id]).length === 1} />
        </Part>
      ) : null}
      {count === 1 && !isLine ? (
        <Part title={t("place")}>
          <Place editable={canWrite} />
        </Part>
      ) : null}
      {count === 1 && kind === frameCard.kind ? (
        <FramePart id={id} editable={canWrite && unlocked(board, [id]).length === 1} />
      ) : null}
      <Switch label={lock.label} checked={lock.isOn ?? false} onChange={lock.run} disabled={!canWrite} />
      <Part title={t("arrange")}>
        <div className="flex flex-wrap gap-1">
          {[...(count > 1 ? [...ALIGN, ...GROUP] : []), ...ORDER].map((command) => (
            <CommandButton key={command.id} command={command} />
          ))}
        </div>
      </Part>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium text-sm">{title}</h3>
      {children}
    </section>
  )
}

const COLOURS = Object.keys(CARD_COLOURS) as CardColour[] // the keys of the literal itself

function Colours({ editable }: { readonly editable: boolean }) {
  const t = useTranslations("board.inspector")
  const language = useLanguage()
  const board = useBoard()
  const selection = useView((view) => view.selection)
  const { cards } = useSyncExternalStore(board.store.subscribe, board.store.getSnapshot)
  const used = new Set(
    [...selection].map((id) => {
      const card = cards.get(id)
      return card ? colourOf(card) : null
    }),
  )
  const choose = (colour: CardColour | null) => {
    board.undo.separate()
    colourCards(board.doc, unlocked(board, selection), colour)
    board.undo.separate()
  }
  return (
    <div className="flex flex-wrap gap-1.5">
      {[null, ...COLOURS].map((colour) => (
        <button
          key={colour ?? "none"}
          type="button"
          disabled={!editable}
          aria-pressed={used.size === 1 && used.has(colour)}
          aria-label={colour === null ? t("noColour") : said(CARD_COLOURS[colour], language)}
          title={colour === null ? t("noColour") : said(CARD_COLOURS[colour], language)}
          onClick={() => choose(colour)}
          {...(colour === null ? {} : { "data-look": "paper", "data-colour": colour })}
          className="board-swatch card-look touch-target"
        />
      ))}
    </div>
  )
}

const FIELDS = ["x", "y", "width", "height"] as const

function Place({ editable }: { readonly editable: boolean }) {
  const t = useTranslations("board.inspector")
  const board = useBoard()
  useLayoutVersion()
  const [id = ""] = useView((view) => view.selection)
  const geometry = board.store.getCard(id)?.geometry
  if (geometry === undefined) return null
  const isFree = editable && unlocked(board, [id]).length === 1
  const least = minimalSize(board.store.getCard(id)?.kind ?? "")
  return (
    <div className="grid grid-cols-2 gap-2">
      {FIELDS.map((field) => (
        <NumberField
          key={`${id}:${field}`}
          label={t(field)}
          value={Math.round(geometry[field])}
          editable={isFree}
          onChange={(value) => {
            const floor = field === "width" || field === "height" ? least[field] : Number.NEGATIVE_INFINITY
            board.undo.separate()
            setGeometry(board.doc, new Map([[id, resized(board, id, field, Math.max(floor, value))]]))
            board.undo.separate()
          }}
        />
      ))}
    </div>
  )
}

/** One number of a card's place changed, with the other side along where the card keeps its proportions. */
function resized({ store }: BoardSession, id: string, field: (typeof FIELDS)[number], value: number) {
  const card = store.getCard(id)
  const aspect = card ? aspectOf(card) : null
  if (aspect === null || field === "x" || field === "y") return { [field]: value }
  return field === "width"
    ? { width: value, height: value / aspect }
    : { width: value * aspect, height: value }
}

/** A number that counts when the field is left or Enter is pressed; anything else puts the old one back. */
function NumberField(props: {
  readonly label: string
  readonly value: number
  readonly editable: boolean
  readonly onChange: (value: number) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const commit = () => {
    const value = typed === null || typed.trim() === "" ? Number.NaN : Number(typed.normalize("NFKC"))
    if (Number.isFinite(value) && value !== props.value) props.onChange(value)
    setTyped(null)
  }
  return (
    <label className="flex flex-col gap-1 text-muted text-xs">
      {props.label}
      <input
        inputMode="decimal"
        value={typed ?? String(props.value)}
        disabled={!props.editable}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) commit()
          if (event.key === "Escape") setTyped(null)
        }}
        className="h-9 w-full rounded-control border border-line-strong bg-sheet px-2 text-ink text-sm tabular-nums disabled:opacity-60"
      />
    </label>
  )
}
