"use client"

import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react"
import { useTranslations } from "next-intl"
import { Toast as Primitive } from "radix-ui"
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react"
import { Button } from "./button"
import { classNames } from "./class-names"
import { IconButton } from "./icon-button"

export interface ToastMessage {
  readonly title: string
  readonly description?: string
  readonly tone?: "info" | "ok" | "warn" | "danger"
  readonly action?: { readonly label: string; readonly onSelect: () => void }
}

type Shown = ToastMessage & { readonly key: number }

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null)

const marks = {
  info: <Info aria-hidden className="text-accent" />,
  ok: <CircleCheck aria-hidden className="text-ok" />,
  warn: <TriangleAlert aria-hidden className="text-warn" />,
  danger: <CircleAlert aria-hidden className="text-danger" />,
}

/** Holds the passing messages of the page and says them to screen readers; at most three are in view. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useTranslations("ui")
  const [shown, setShown] = useState<readonly Shown[]>([])
  const show = useCallback((message: ToastMessage) => {
    setShown((before) => [...before, { ...message, key: (before.at(-1)?.key ?? 0) + 1 }].slice(-3))
  }, [])
  const drop = (key: number) => setShown((before) => before.filter((toast) => toast.key !== key))
  return (
    <ToastContext.Provider value={show}>
      <Primitive.Provider label={t("notice")} swipeDirection="right" duration={6000}>
        {children}
        {shown.map((toast) => (
          <ToastItem key={toast.key} toast={toast} onClose={() => drop(toast.key)} />
        ))}
        <Primitive.Viewport
          label={t("notices", { hotkey: "{hotkey}" })}
          className="fixed right-0 bottom-0 z-60 flex w-96 max-w-full flex-col gap-2 p-4 outline-none"
        />
      </Primitive.Provider>
    </ToastContext.Provider>
  )
}

function ToastItem({ toast, onClose }: { readonly toast: Shown; readonly onClose: () => void }) {
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

/** Shows passing messages; it throws outside a ToastProvider, which is a mistake of ours. */
export function useToast(): { readonly show: (message: ToastMessage) => void } {
  const show = useContext(ToastContext)
  if (show === null) throw new Error("useToast needs a ToastProvider above it")
  return useMemo(() => ({ show }), [show])
}
