"use client"

import { X } from "lucide-react"
import { useTranslations } from "next-intl"
import { Dialog as Primitive } from "radix-ui"
import { type ReactNode, useRef } from "react"
import { classNames } from "./class-names"
import { IconButton } from "./icon-button"
import { takeOpenFocus } from "./open-focus"

export interface DialogProps {
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  /** An element that opens the dialog; leave it out when `open` is controlled. */
  readonly trigger?: ReactNode
  readonly title: string
  readonly description?: string
  /** Buttons at the end, the most important one last. */
  readonly footer?: ReactNode
  readonly wide?: boolean
  readonly children?: ReactNode
}

/** A dialog over a shaded page. It keeps the focus inside, closes by Escape, by its cross and by a press outside. */
export function Dialog(props: DialogProps) {
  const t = useTranslations("ui")
  const content = useRef<HTMLDivElement>(null)
  const { open, onOpenChange, trigger, title, description, footer, wide, children } = props
  return (
    <Primitive.Root {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className="enter-fade fixed inset-0 z-40 bg-shade" />
        <Primitive.Content
          ref={content}
          tabIndex={-1}
          onOpenAutoFocus={(event) => takeOpenFocus(event, content.current)}
          {...(description ? {} : { "aria-describedby": undefined })}
          className={classNames(
            "enter-float fixed outline-none inset-x-4 top-1/2 z-40 mx-auto flex max-h-[88dvh] -translate-y-1/2 flex-col rounded-2xl border border-line bg-sheet shadow-float",
            wide ? "max-w-3xl" : "max-w-md",
          )}
        >
          <header className="flex items-start gap-3 px-5 pt-4">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
              {description ? (
                <Primitive.Description className="mt-1 text-muted text-sm">
                  {description}
                </Primitive.Description>
              ) : null}
            </div>
            <Primitive.Close asChild>
              <IconButton label={t("close")} icon={<X aria-hidden />} className="-mt-0.5 -mr-2" />
            </Primitive.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
          {footer ? <footer className="flex flex-wrap justify-end gap-2 px-5 pb-5">{footer}</footer> : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
