"use client"

import { useTranslations } from "next-intl"
import { useStore } from "zustand"
import { STROKE_COLOURS, STROKE_TOOLS } from "@/lib/board/stroke"
import { CommandButton } from "../chrome/command-button"
import { commandOf } from "../commands"
import { useBoard, useView } from "../session/board-context"
import { INK_TOOLS, inkTool, WIDTHS } from "./ink-session"

const COMMANDS = INK_TOOLS.map((tool) => commandOf(`${tool}-tool`))

/** The tools of ink with their colours and widths, above the other tools while one of them is in hand. */
export function InkBar() {
  const t = useTranslations("board.ink")
  const { ink } = useBoard()
  const inHand = inkTool(useView((view) => view.tool))
  const styles = useStore(ink.view, (view) => view.styles)
  if (inHand === null) return null
  const tool = STROKE_TOOLS.find((one) => one === inHand)
  const style = tool && styles[tool]
  const change = (part: Partial<NonNullable<typeof style>>) => {
    if (tool && style) ink.view.setState({ styles: { ...styles, [tool]: { ...style, ...part } } })
  }
  return (
    <div role="toolbar" aria-label={t("bar")} className="board-bar board-ink-bar">
      {COMMANDS.map((command) => (
        <CommandButton key={command.id} command={command} />
      ))}
      {tool && style ? (
        <>
          <span aria-hidden="true" className="board-rule max-sm:hidden" />
          <fieldset className="flex" aria-label={t("colour")}>
            {STROKE_COLOURS.map((colour) => (
              <label key={colour} className="board-ink-choice" title={t(`colours.${colour}`)}>
                <input
                  type="radio"
                  name="ink-colour"
                  className="sr-only"
                  aria-label={t(`colours.${colour}`)}
                  checked={style.colour === colour}
                  onChange={() => change({ colour })}
                />
                <span className="board-ink-dot" style={{ background: `var(--ink-${colour})` }} />
              </label>
            ))}
          </fieldset>
          <span aria-hidden="true" className="board-rule max-sm:hidden" />
          <fieldset className="flex" aria-label={t("width")}>
            {WIDTHS[tool].map((width, i) => (
              <label key={width} className="board-ink-choice" title={t(`widths.${i}`)}>
                <input
                  type="radio"
                  name="ink-width"
                  className="sr-only"
                  aria-label={t(`widths.${i}`)}
                  checked={style.width === width}
                  onChange={() => change({ width })}
                />
                <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
                  <path
                    d="M4 16 C8 4, 14 18, 18 6"
                    fill="none"
                    stroke="currentColor"
                    strokeWidth={[1.5, 3, 5][i]}
                    strokeLinecap="round"
                  />
                </svg>
              </label>
            ))}
          </fieldset>
        </>
      ) : null}
    </div>
  )
}
