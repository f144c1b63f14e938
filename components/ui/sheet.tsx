"use client"

import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { Dialog as Primitive } from "radix-ui"
import { type ReactNode, useRef } from "react"
import { classNames } from "./class-names"
import { IconButton } from "./icon-button"
import { takeOpenFocus } from "./open-focus"

export interface SheetProps {
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly trigger?: ReactNode
  readonly title: string
  readonly description?: string
  readonly side?: "right" | "left" | "bottom"
  /** False leaves the page beside the sheet usable: no shade, no captured focus. */
  readonly modal?: boolean
  readonly children: ReactNode
}

const places = {
  right: "enter-right inset-y-0 right-0 w-[min(24rem,92vw)] border-l",
  left: "enter-left inset-y-0 left-0 w-[min(24rem,92vw)] border-r",
  bottom:
    "enter-bottom inset-x-0 bottom-0 max-h-[80dvh] rounded-t-2xl border-t pb-[env(safe-area-inset-bottom)]",
}

/** A panel that slides in from an edge of the window, on phones usually from the bottom. */
export function Sheet(props: SheetProps) {
  const t = useTranslations("ui")
  const content = useRef<HTMLDivElement>(null)
  const { open, onOpenChange, trigger, title, description, side = "right", modal = true, children } = props
  return (
    <Primitive.Root
      modal={modal}
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange } : {})}
    >
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        {modal ? <Primitive.Overlay className="enter-fade fixed inset-0 z-40 bg-shade" /> : null}
        <Primitive.Content
          ref={content}
          tabIndex={-1}
          onOpenAutoFocus={(event) => takeOpenFocus(event, content.current)}
          {...(description ? {} : { "aria-describedby": undefined })}
          {...(modal ? {} : { onInteractOutside: (event) => event.preventDefault() })}
          className={classNames(
            "fixed z-40 flex outline-none flex-col border-line bg-sheet shadow-float",
            places[side],
          )}
        >
          <div className="flex items-center gap-3 border-line border-b px-4 py-2.5">
            <Primitive.Title className="min-w-0 flex-1 truncate font-semibold">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton label={t("close")} icon={<X aria-hidden />} />
            </Primitive.Close>
          </div>
          {description ? (
            <Primitive.Description className="px-4 pt-3 text-muted text-sm">
              {description}
            </Primitive.Description>
          ) : null}
          <div className="min-h-0 flex-1 overflow-y-auto p-4">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
