"use client"

import { MonitorSmartphone } from "lucide-react"
import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { useToast } from "@/components/ui/toast"
import { deviceOf } from "./device-of"
import { FormError } from "./form-error"
import { Section } from "./section"
import { useAsking } from "./use-asking"

/** A session on the page, its days in words. */
export interface ShownSession {
  readonly id: string
  readonly userAgent: string
  readonly begun: string
  readonly used: string
  readonly isThis: boolean
}

/** The devices on which the account is open, each with a way to sign it out. */
export function SessionsSection({ sessions }: { readonly sessions: readonly ShownSession[] }) {
  const t = useTranslations("account.sessions")
  const router = useRouter()
  const toast = useToast()
  const { isBusy, error, ask } = useAsking()
  const end = async (which: { readonly id: string } | { readonly others: true }) => {
    const answer = await ask("DELETE", "account/sessions", which)
    if (answer === null) return
    toast.show({ title: t("ended", { count: Number(answer.ended) }) })
    router.refresh()
  }
  const nameOf = (userAgent: string) => {
    const { browser, system } = deviceOf(userAgent)
    return browser !== null && system !== null
      ? t("device", { browser, system })
      : (browser ?? system ?? t("unknown"))
  }
  return (
    <Section title={t("title")} lead={t("lead")}>
      <div className="flex flex-col items-start gap-3">
        <ul className="w-full divide-y divide-line">
          {sessions.map(({ id, userAgent, begun, used, isThis }) => (
            <li key={id} className="flex items-center gap-3 py-2.5">
              <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-muted" />
              <span className="min-w-0 flex-1 text-sm">
                <span className="font-medium">{nameOf(userAgent)}</span>
                {isThis ? (
                  <span className="ml-2 rounded-full bg-accent-soft px-2 py-0.5 text-xs">{t("this")}</span>
                ) : null}
                <span className="block text-muted text-xs">
                  {t("begun", { date: begun })} · {t("used", { date: used })}
                </span>
              </span>
              {isThis ? null : (
                <Button
                  size="sm"
                  disabled={isBusy}
                  aria-label={t("endLabel", { device: nameOf(userAgent), begun })}
                  onClick={() => void end({ id })}
                >
                  {t("end")}
                </Button>
              )}
            </li>
          ))}
        </ul>
        <FormError>{error}</FormError>
        {sessions.length > 1 ? (
          <Button disabled={isBusy} onClick={() => void end({ others: true })}>
            {t("endOthers")}
          </Button>
        ) : null}
      </div>
    </Section>
  )
}
