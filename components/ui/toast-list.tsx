"use client"

import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { Toast as Primitive } from "radix-ui"
import { Button } from "./button"
import { classNames } from "./class-names"
import { IconButton } from "./icon-button"
import type { ToastMessage } from "./toast-message"

const marks = {
  info: <Info aria-hidden className="text-accent" />,
  ok: <CircleCheck aria-hidden className="text-ok" />,
  warn: <TriangleAlert aria-hidden className="text-warn" />,
  danger: <CircleAlert aria-hidden className="text-danger" />,
}

interface ToastListProps {
  readonly toasts: readonly (ToastMessage & { readonly key: number })[]
  readonly onClose: (key: number) => void
}

/** The passing messages in view. */
export function ToastList({ toasts, onClose }: ToastListProps) {
  const t = useTranslations("ui")
  return (
    <Primitive.Provider label={t("notice")} swipeDirection="right" duration={6000}>
      {toasts.map((toast) => (
        <ToastItem key={toast.key} toast={toast} onClose={() => onClose(toast.key)} />
      ))}
      <Primitive.Viewport
        label={t("notices", { hotkey: "{hotkey}" })}
        className="fixed right-0 bottom-0 z-60 flex w-96 max-w-full flex-col gap-2 p-4 outline-none"
      />
    </Primitive.Provider>
  )
}

function ToastItem({ toast, onClose }: { readonly toast: ToastMessage; readonly onClose: () => void }) {
  const t = useTranslations("ui")
  const tone = toast.tone ?? "info"
  return (
    <Primitive.Root
      type={tone === "danger" ? "foreground" : "background"}
      duration={toast.action || tone === "danger" ? 12_000 : 6000}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      className={classNames(
        "enter-float flex items-start gap-3 rounded-xl border border-line bg-sheet p-3 pl-4 shadow-float [&>svg]:mt-0.5 [&>svg]:size-5 [&>svg]:shrink-0",
      )}
    >
      {marks[tone]}
      <div className="min-w-0 flex-1">
        <Primitive.Title className="font-medium text-sm">{toast.title}</Primitive.Title>
        {toast.description ? (
          <Primitive.Description className="text-muted text-sm">{toast.description}</Primitive.Description>
        ) : null}
        {toast.action ? (
          <Primitive.Action asChild altText={toast.action.label}>
            <Button size="sm" className="mt-2" onClick={toast.action.onSelect}>
              {toast.action.label}
            </Button>
          </Primitive.Action>
        ) : null}
      </div>
      <Primitive.Close asChild>
        <IconButton size="sm" label={t("dismiss")} icon={<X aria-hidden />} />
      </Primitive.Close>
    </Primitive.Root>
  )
}
