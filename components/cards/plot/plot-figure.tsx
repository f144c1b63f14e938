"use client"

import { Minus, Plus, RotateCcw } from "lucide-react"
import { useTranslations } from "next-intl"
import { useRef } from "react"
import { Formula } from "@/components/math/formula"
import { classNames } from "@/components/ui/class-names"
import { IconButton } from "@/components/ui/icon-button"
import { said, useLanguage } from "@/components/ui/use-language"
import type { CardSnapshot } from "@/lib/board/snapshot"
import type { Bounds } from "@/lib/cards/plot-card"
import { describePlot } from "@/lib/plots/describe"
import { FIGURE_DEFINITIONS } from "@/lib/plots/figures"
import { axisEntries } from "@/lib/plots/readout"
import { plainName } from "../math-words"
import type { DrawnPlot } from "./drawn-plot"
import { PlotHandle } from "./plot-handle"
import { SceneView } from "./scene-view"
import { useBoundsGestures } from "./use-bounds-gestures"

interface FigureProps {
  readonly card: CardSnapshot
  readonly plot: DrawnPlot
  readonly editable: boolean
  readonly reachable: boolean
  /** Shows other bounds on this page only, for as long as a hand moves them; null ends that. */
  readonly onSee: (bounds: Bounds | null) => void
}

/** The picture with its point as a handle. While the card has the focus, its background moves and zooms the axes; else it moves the card. */
export function PlotFigure({ card, plot, editable, reachable, onSee }: FigureProps) {
  const t = useTranslations("cards.plot")
  const language = useLanguage()
  const svg = useRef<SVGSVGElement>(null)
  const canMove = editable && reachable
  const gestures = useBoundsGestures({ cardId: card.id, plot, svg, canMove, onSee })
  const { width, height } = plot.scene
  const tab = reachable ? 0 : -1
  return (
    <figure className={classNames("plot-figure m-0", canMove && "nodrag nopan nowheel")}>
      <svg aria-hidden="true" viewBox={`0 0 ${width} ${height}`}>
        <SceneView scene={plot.scene} />
      </svg>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the caption describes the picture; here lies only what is taken hold of */}
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        className={classNames("absolute inset-0", canMove && "touch-none")}
        {...(canMove ? gestures.handlers : {})}
      >
        {editable && plot.handle ? <PlotHandle card={card} plot={plot} svg={svg} tab={tab} /> : null}
      </svg>
      <AxisNames plot={plot} />
      <figcaption className="sr-only">{said(describePlot(plot, plainName), language)}</figcaption>
      {canMove ? (
        <div className="absolute top-1 right-1 flex rounded-control bg-sheet/85">
          <IconButton
            size="sm"
            label={t("zoomIn")}
            icon={<Plus aria-hidden />}
            onClick={() => gestures.zoom(1 / 1.5)}
          />
          <IconButton
            size="sm"
            label={t("zoomOut")}
            icon={<Minus aria-hidden />}
            onClick={() => gestures.zoom(1.5)}
          />
          <IconButton
            size="sm"
            label={t("resetView")}
            icon={<RotateCcw aria-hidden />}
            onClick={gestures.reset}
          />
        </div>
      ) : null}
    </figure>
  )
}

/** The names of the axes, typeset: at the right end of one and at the upper end of the other. */
function AxisNames({ plot }: { readonly plot: DrawnPlot }) {
  const [x, y] = axisEntries(plot)
  const { vertical } = FIGURE_DEFINITIONS[plot.figure]
  if (vertical === "coordinates" || !x) return null
  const name = vertical === "value" ? (plot.name ?? "f") : y?.latex
  return (
    <div aria-hidden="true" className="pointer-events-none">
      <span className="absolute right-1.5 bottom-4 rounded bg-sheet/75 px-1">
        <Formula tex={x.latex} size={14} label="" />
      </span>
      {name ? (
        <span className="absolute top-1 left-1.5 rounded bg-sheet/75 px-1">
          <Formula tex={name} size={14} label="" />
        </span>
      ) : null}
    </div>
  )
}
