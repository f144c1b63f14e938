"use client"

import { CloudOff, ImageOff, RotateCw } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState, useSyncExternalStore } from "react"
import { Spinner } from "@/components/ui/spinner"
import { imageCard, type Picture } from "@/lib/cards/image-card"
import { useCardBoard } from "./card-board"
import type { CardViewProps } from "./card-view"

/** A picture that is not there yet is asked for again after these waits; the last one repeats. */
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** A picture with what stands over it: that it is sent, is missing, or has no description. */
export function ImageView({ card, editable, reachable }: CardViewProps) {
  const t = useTranslations("cards.image")
  const { picture, alt } = imageCard.read(card)
  return (
    <div className="relative min-h-12 flex-1">
      {picture === null ? (
        <Absent words={t("none")} />
      ) : (
        <Shown key={picture.hash} picture={picture} alt={alt} reachable={reachable} />
      )}
      {editable && alt.trim() === "" ? <Describe cardId={card.id} reachable={reachable} /> : null}
    </div>
  )
}

function Shown({
  picture,
  alt,
  reachable,
}: {
  readonly picture: Picture
  readonly alt: string
  readonly reachable: boolean
}) {
  const t = useTranslations("cards.image")
  const { images } = useCardBoard()
  const { hash, width, height } = picture
  const read = () => images.uploadOf(hash)
  const upload = useSyncExternalStore(images.subscribe, read, () => null)
  const [attempt, setAttempt] = useState(0)
  const [state, setState] = useState<"loading" | "there" | "missing">("loading")
  useEffect(() => {
    if (state !== "missing") return
    const wait = WAITS_MS[Math.min(attempt, WAITS_MS.length - 1)]
    const timer = setTimeout(() => {
      setAttempt(attempt + 1)
      setState("loading")
    }, wait)
    return () => clearTimeout(timer)
  }, [state, attempt])
  return (
    <>
      {state === "missing" ? (
        <Absent words={t("notHere")} />
      ) : (
        // biome-ignore lint/performance/noImgElement: the bytes are stored in the size in which they are shown
        <img
          key={attempt}
          src={images.urlOf(hash)}
          alt={alt}
          width={width}
          height={height}
          draggable={false}
          decoding="async"
          onLoad={() => setState("there")}
          onError={() => setState("missing")}
          className="absolute inset-0 size-full object-contain"
        />
      )}
      {upload === null ? null : (
        <div className="absolute inset-x-2 bottom-2 flex flex-col gap-1 rounded-control bg-sheet/95 px-3 py-2 text-ink text-sm shadow">
          <div className="flex items-center gap-2">
            {upload.phase === "sending" ? (
              <Spinner label={t("sending")} className="size-4" />
            ) : (
              <CloudOff aria-hidden className="size-4 shrink-0" />
            )}
            <span className="min-w-0 flex-1">
              {upload.phase === "sending"
                ? t("sending")
                : upload.phase === "waiting"
                  ? t("waiting")
                  : (upload.reason ?? t("refused"))}
            </span>
            {upload.phase === "sending" ? null : (
              <button
                type="button"
                tabIndex={reachable ? 0 : -1}
                onClick={() => images.retry(hash)}
                className="nodrag touch-target flex items-center gap-1 rounded-control px-2 font-medium text-accent"
              >
                <RotateCw aria-hidden className="size-4" />
                {t("retry")}
              </button>
            )}
          </div>
          {upload.phase === "sending" ? (
            <progress
              aria-label={t("sending")}
              value={upload.progress}
              max={1}
              className="h-1 w-full accent-accent"
            />
          ) : null}
        </div>
      )}
    </>
  )
}

function Absent({ words }: { readonly words: string }) {
  return (
    <div className="absolute inset-0 flex flex-col items-center justify-center gap-2 bg-sunken p-3 text-center text-muted text-sm">
      <ImageOff aria-hidden className="size-6" />
      <span>{words}</span>
    </div>
  )
}

/** Stands on a selected picture that has no description. */
function Describe({ cardId, reachable }: { readonly cardId: string; readonly reachable: boolean }) {
  const t = useTranslations("cards.image")
  const { editing } = useCardBoard()
  return (
    <button
      type="button"
      tabIndex={reachable ? 0 : -1}
      onClick={() => editing.start(cardId, "alt")}
      className="nodrag touch-target absolute top-2 left-2 hidden rounded-control bg-sheet/95 px-2 py-1 font-medium text-accent text-sm shadow in-data-selected:block"
    >
      {t("describe")}
    </button>
  )
}
