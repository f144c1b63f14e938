"use client"

import { IconButton } from "@/components/ui/icon-button"
import type { Command } from "../commands/define"
import { useCommand } from "../session/use-command"

interface Props {
  readonly command: Command
  /** Prints the key in the button's corner. */
  readonly showsKey?: boolean
  readonly size?: "sm" | "md"
  readonly side?: "top" | "bottom"
  /** For a press by the keyboard, which has no place on the canvas to point at. */
  readonly onKeyPress?: () => void
}

/** A command as an icon button. What cannot run stays in place, says why in its tooltip and does nothing. */
export function CommandButton({ command, showsKey = false, size = "md", side = "top", onKeyPress }: Props) {
  const { label, shortcut, ariaShortcuts, refusal, isOn, run } = useCommand(command)
  const Icon = command.icon
  const isRefused = refusal !== null
  return (
    <IconButton
      label={isRefused ? `${label} – ${refusal}` : label}
      {...(shortcut ? { shortcut } : {})}
      {...(isOn === undefined ? {} : { pressed: isOn })}
      aria-keyshortcuts={ariaShortcuts}
      aria-disabled={isRefused || undefined}
      size={size}
      tooltipSide={side}
      className={isRefused ? "relative opacity-40" : "relative"}
      onClick={(event) => {
        if (isRefused) return
        // A click without a pointer has the detail 0.
        if (onKeyPress && event.detail === 0) onKeyPress()
        else run()
      }}
      icon={
        <>
          <Icon aria-hidden />
          {showsKey && shortcut ? (
            <span aria-hidden="true" className="board-key">
              {shortcut}
            </span>
          ) : null}
        </>
      }
    />
  )
}
