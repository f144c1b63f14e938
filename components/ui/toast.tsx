"use client"

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react"
import { LateView, latePart } from "./late-view"
import type { ToastMessage } from "./toast-message"

const list = latePart(() => import("./toast-list").then((module) => module.ToastList))

/** Loads what shows passing messages ahead of the first one: a message about a lost network could not be loaded any more. */
export const loadToasts = (): Promise<unknown> => list.load()

const ToastContext = createContext<((message: ToastMessage) => void) | null>(null)

/** Holds the passing messages of the page and says them to screen readers; at most three are in view. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly (ToastMessage & { readonly key: number })[]>([])
  const [hasShown, setShown] = useState(false)
  const show = useCallback((message: ToastMessage) => {
    setShown(true)
    setToasts((before) => [...before, { ...message, key: (before.at(-1)?.key ?? 0) + 1 }].slice(-3))
  }, [])
  const onClose = useCallback(
    (key: number) => setToasts((before) => before.filter((toast) => toast.key !== key)),
    [],
  )
  return (
    <ToastContext.Provider value={show}>
      {children}
      {hasShown ? <LateView part={list} props={{ toasts, onClose }} /> : null}
    </ToastContext.Provider>
  )
}

/** Shows passing messages; it throws outside a ToastProvider, which is a mistake of ours. */
export function useToast(): { readonly show: (message: ToastMessage) => void } {
  const show = useContext(ToastContext)
  if (show === null) throw new Error("useToast needs a ToastProvider above it")
  return useMemo(() => ({ show }), [show])
}
