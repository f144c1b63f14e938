"use client"

import { Check, Copy } from "lucide-react"
import { useTranslations } from "next-intl"
import { useEffect, useState } from "react"
import { IconButton } from "@/components/ui/icon-button"
import { useToast } from "@/components/ui/toast"

interface CopyProps {
  readonly text: string
  /** What is copied; LaTeX when nothing else is said. */
  readonly label?: string
  readonly reachable: boolean
}

/** Copies a formula as LaTeX, or other text, and says so. */
export function CopyButton({ text, label, reachable }: CopyProps) {
  const t = useTranslations("cards")
  const toast = useToast()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1600)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      // Browsers refuse the clipboard to pages without a secure origin.
      toast.show({ tone: "warn", title: t("copyFailed"), description: t("copyFailedHint") })
    }
  }
  return (
    <>
      <IconButton
        size="sm"
        label={label ?? t("copy")}
        icon={copied ? <Check aria-hidden className="text-ok" /> : <Copy aria-hidden />}
        onClick={copy}
        tabIndex={reachable ? 0 : -1}
        className="nodrag"
      />
      <span role="status" className="sr-only">
        {copied ? t("copied") : ""}
      </span>
    </>
  )
}
